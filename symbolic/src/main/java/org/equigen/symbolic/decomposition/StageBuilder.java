package org.equigen.symbolic.decomposition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.Term;

/** Builds the change of basis of a tensor product, one factor after another. */
final class StageBuilder {
  /**
   * A copy in the product with the next factor.
   *
   * @param input the first row that its coupling reads
   * @param coupling to the factor
   * @param scale of the copy in the whole product
   */
  private record Copy(int input, Coupling coupling, Algebraic scale) {}

  private final List<Stage> stages = new ArrayList<>();
  private List<IsotypicComponent> components;
  private List<Algebraic> scales = List.of(Algebraic.ONE);
  private NumberField field = NumberField.Q;
  private boolean orthogonal = true;

  /** The empty product. */
  StageBuilder(Irrep trivial) {
    components = List.of(new IsotypicComponent(trivial, 1));
  }

  /**
   * Takes the next factor in.
   *
   * @param size its dimension
   * @param lanes the product of the dimensions of those that are left
   * @param split the product of an irreducible representation with it
   */
  void couple(int size, int lanes, Function<Irrep, Splitting> split) {
    Map<String, Splitting> splittings = new HashMap<>();
    for (IsotypicComponent component : components) {
      splittings.put(component.irrep().name(), split.apply(component.irrep()));
    }
    List<NumberField> fields = new ArrayList<>(List.of(field));
    splittings.values().forEach(splitting -> fields.add(splitting.field()));
    NumberField common = FieldEmbedding.compositum(fields);
    FieldEmbedding before = FieldEmbedding.of(field, common);
    scales = scales.stream().map(before::apply).toList();
    field = common;
    List<Copy> copies = copies(size, splittings);
    int rows = components.stream().mapToInt(IsotypicComponent::dimension).sum() * size;
    stages.add(new Stage(lanes, rows, common, blocks(copies)));
  }

  private List<Copy> copies(int size, Map<String, Splitting> splittings) {
    List<Copy> copies = new ArrayList<>();
    int input = 0;
    int number = 0;
    for (IsotypicComponent component : components) {
      Splitting splitting = Objects.requireNonNull(splittings.get(component.irrep().name()));
      orthogonal &= splitting.orthogonal();
      List<Coupling> couplings = embedded(splitting);
      for (int copy = 0; copy < component.multiplicity(); copy++) {
        Algebraic scale = scales.get(number++);
        for (Coupling coupling : couplings) {
          copies.add(new Copy(input, coupling, field.multiply(scale, coupling.scale())));
        }
        input += component.irrep().dimension() * size;
      }
    }
    return copies;
  }

  private List<Coupling> embedded(Splitting splitting) {
    if (splitting.field().equals(field)) {
      return splitting.couplings();
    }
    FieldEmbedding numbers = FieldEmbedding.of(splitting.field(), field);
    return splitting.couplings().stream()
        .map(
            coupling ->
                new Coupling(
                    coupling.irrep(),
                    coupling.inclusion().map(field, numbers::apply),
                    coupling.projection().map(field, numbers::apply),
                    numbers.apply(coupling.scale())))
        .toList();
  }

  /** Puts the copies of each irreducible representation together. */
  private List<Block> blocks(List<Copy> copies) {
    IrrepTotals totals = new IrrepTotals();
    copies.forEach(copy -> totals.add(copy.coupling().irrep(), 1));
    components = totals.components();
    Map<String, Integer> rank = new HashMap<>();
    components.forEach(component -> rank.put(component.irrep().name(), rank.size()));
    List<Copy> sorted = new ArrayList<>(copies);
    sorted.sort(
        Comparator.comparingInt(copy -> rank.getOrDefault(copy.coupling().irrep().name(), 0)));
    List<Block> blocks = new ArrayList<>();
    List<Algebraic> next = new ArrayList<>();
    int output = 0;
    for (Copy copy : sorted) {
      blocks.add(new Block(copy.input(), output, copy.coupling()));
      next.add(orthogonal ? copy.scale() : Algebraic.ONE);
      output += copy.coupling().irrep().dimension();
    }
    scales = next;
    return blocks;
  }

  TermDecomposition build(Term term) {
    return new TermDecomposition(term, field, components, stages, scales, orthogonal);
  }
}
