package org.equigen.symbolic.declaration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.group.Component;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.EmbeddedGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.ProductGroup;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/** The named blocks of V: what they are called, how a group acts on one, and what lives on one. */
final class Blocks {
  /** The block that {@code V} stands for in groups that have a block of this name. */
  static final String NATURAL = "V";

  private Blocks() {}

  /** The block of this name, or of another name of the same group; case and spaces do not count. */
  static Optional<Component> find(Group group, String name) {
    return named(group, name).or(() -> otherName(name).flatMap(other -> named(group, other)));
  }

  private static Optional<Component> named(Group group, String name) {
    return group.components().stream()
        .filter(component -> key(component.name()).equals(key(name)))
        .findFirst();
  }

  /** The canonical name of a group, for example {@code SO+(1,3)} for {@code lorentz}. */
  private static Optional<String> otherName(String name) {
    try {
      return Optional.of(GroupNames.parse(name).name());
    } catch (DiagnosticException noGroup) {
      return Optional.empty(); // blocks of group files have names of their own
    }
  }

  private static String key(String name) {
    return name.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
  }

  /** What {@code V} stands for: all of V, or the block {@link #NATURAL} if there is one. */
  static Factor natural(Group group) {
    return group.components().stream()
        .filter(component -> component.name().equals(NATURAL))
        .findFirst()
        .map(Blocks::factor)
        .orElse(new Factor.Vector());
  }

  /** V of a block. */
  static Factor factor(Component component) {
    return new Factor.Component(component.name(), component.offset(), component.size());
  }

  /** The group as it acts on a block; of a product the factor, of an embedding what is embedded. */
  static Group group(Group group, Component component) {
    if (group instanceof ProductGroup(List<Group> factors)) {
      return factors.get(group.components().indexOf(component));
    }
    if (group instanceof EmbeddedGroup embedded) {
      return embedded.group();
    }
    return new DeclaredGroup(
        component.name(),
        component.size(),
        group.field(),
        blocks(group.generators(), component),
        blocks(group.discrete(), component),
        List.of());
  }

  private static List<Matrix<Algebraic>> blocks(
      List<Matrix<Algebraic>> matrices, Component component) {
    return matrices.stream()
        .map(matrix -> matrix.block(component.offset(), component.size()))
        .toList();
  }

  /**
   * A factor of the group of a block as a factor of the whole group.
   *
   * @param natural V of the block
   * @param block its name
   * @param numbers the field of the whole group
   */
  static Factor lift(Factor factor, Factor natural, String block, NumberField numbers) {
    return switch (factor) {
      case Factor.Vector _ -> natural;
      case Factor.Component _ -> factor;
      case Factor.Dual(Factor of) -> new Factor.Dual(lift(of, natural, block, numbers));
      case Factor.Conjugate(Factor of) -> new Factor.Conjugate(lift(of, natural, block, numbers));
      case Factor.Real(Representation of) -> new Factor.Real(lift(of, natural, block, numbers));
      case Factor.Symmetric(int degree, Representation of) ->
          new Factor.Symmetric(degree, lift(of, natural, block, numbers));
      case Factor.Alternating(int degree, Representation of) ->
          new Factor.Alternating(degree, lift(of, natural, block, numbers));
      case Factor.Subspace subspace -> {
        NumberField field =
            subspace.field().isRational()
                ? NumberField.Q
                : FieldEmbedding.compositum(List.of(numbers, subspace.field()));
        FieldEmbedding embedding = FieldEmbedding.of(subspace.field(), field);
        yield new Factor.Subspace(
            subspace.name() + "[" + block + "]",
            lift(subspace.of(), natural, block, numbers),
            field,
            subspace.inclusion().map(field, embedding::apply),
            subspace.projection().map(field, embedding::apply),
            subspace.squaredNorms());
      }
    };
  }

  private static Representation lift(
      Representation of, Factor natural, String block, NumberField numbers) {
    return new Representation(
        of.summands().stream()
            .map(
                summand ->
                    new Summand(
                        summand.multiplicity(),
                        new Term(
                            summand.term().factors().stream()
                                .map(factor -> lift(factor, natural, block, numbers))
                                .toList())))
            .toList());
  }
}
