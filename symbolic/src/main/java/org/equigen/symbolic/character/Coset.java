package org.equigen.symbolic.character;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.root.CartanType;
import org.equigen.symbolic.root.RootSystem;
import org.equigen.symbolic.root.Weight;
import org.equigen.symbolic.root.WeightSum;

/**
 * A part of a group on which Haar measure is that of a connected reductive group: the average over
 * the group is the sum over its cosets of the share times the number of invariants of the root
 * system.
 *
 * @param share of the group, positive; the shares of all cosets add up to 1
 * @param roots the root system whose Weyl integration formula holds on the coset
 * @param field contains the traces
 * @param blocks the coordinates of V in order
 */
record Coset(Rational share, RootSystem roots, NumberField field, List<BlockCharacter> blocks) {
  /** Copies the list. */
  Coset {
    blocks = List.copyOf(blocks);
  }

  /** The same coset with further coordinates that the group leaves alone. */
  Coset withFixed(int coordinates) {
    List<BlockCharacter> all = new ArrayList<>(blocks);
    all.add(BlockCharacter.trivial(coordinates, roots.size()));
    return new Coset(share, roots, field, all);
  }

  /** The coset of a direct product, over a field that contains both. */
  Coset times(Coset other, NumberField common) {
    List<CartanType> types = new ArrayList<>(roots.types());
    types.addAll(other.roots.types());
    RootSystem both = RootSystem.of(types, roots.charges() + other.roots.charges());
    UnaryOperator<WeightSum<Algebraic>> first = lift(this, 0, 0, both, common);
    UnaryOperator<WeightSum<Algebraic>> second =
        lift(other, roots.rank(), roots.charges(), both, common);
    List<BlockCharacter> all = new ArrayList<>();
    blocks.forEach(block -> all.add(block.lifted(first)));
    other.blocks.forEach(block -> all.add(block.lifted(second)));
    return new Coset(share.multiply(other.share), both, common, all);
  }

  private static UnaryOperator<WeightSum<Algebraic>> lift(
      Coset part, int labelOffset, int chargeOffset, RootSystem to, NumberField common) {
    FieldEmbedding numbers = FieldEmbedding.of(part.field, common);
    return sum ->
        sum.map(
            common,
            weight -> lift(weight, part.roots, labelOffset, chargeOffset, to),
            numbers::apply);
  }

  private static Weight lift(
      Weight weight, RootSystem from, int labelOffset, int chargeOffset, RootSystem to) {
    int[] labels = new int[to.size()];
    for (int i = 0; i < from.rank(); i++) {
      labels[labelOffset + i] = weight.get(i);
    }
    for (int i = 0; i < from.charges(); i++) {
      labels[to.rank() + chargeOffset + i] = weight.get(from.rank() + i);
    }
    return Weight.of(labels);
  }
}
