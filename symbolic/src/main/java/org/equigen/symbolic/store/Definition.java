package org.equigen.symbolic.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/**
 * What a result depends on, as lines of text: two definitions are equal exactly if nothing that
 * determines a result differs.
 *
 * <p>Names are quoted, since users choose them; everything that a name alone does not determine is
 * written out: dimensions, fields, matrices, blocks, subspaces with their squared norms. Matrices
 * are sparse, {@code 2x2 0,1:-1 1,0:1}, so that those of groups with large V stay small. The order
 * of generators is part of the definition.
 */
public final class Definition {
  private final StringJoiner lines = new StringJoiner("\n", "", "\n");

  /** The subspaces written so far, with their numbers. */
  private final Map<Factor.Subspace, Integer> subspaces = new LinkedHashMap<>();

  private Definition() {}

  /** Everything about a group: its kind, name, dimension, field, blocks and generators. */
  public static Definition of(Group group) {
    Definition definition = new Definition();
    definition.line("group", group.getClass().getSimpleName() + " " + quoted(group.name()));
    definition.line("dimension", Integer.toString(group.dimension()));
    definition.line("field", group.field().toString());
    group
        .components()
        .forEach(
            block -> definition.line("block", block(block.name(), block.offset(), block.size())));
    group.generators().forEach(matrix -> definition.line("generator", text(matrix)));
    group.discrete().forEach(matrix -> definition.line("element", text(matrix)));
    return definition;
  }

  /**
   * Adds a line.
   *
   * @param key a word
   * @param value without line breaks
   */
  public Definition line(String key, String value) {
    lines.add(key + " " + value);
    return this;
  }

  /** Adds a tensor product, after its subspaces. */
  public Definition term(String key, Term term) {
    return line(key, text(term));
  }

  /** Adds a direct sum, after its subspaces. */
  public Definition representation(String key, Representation representation) {
    return line(key, text(representation));
  }

  private String text(Representation representation) {
    return representation.summands().stream().map(this::text).collect(Collectors.joining(" + "));
  }

  private String text(Summand summand) {
    return summand.multiplicity() + " " + text(summand.term());
  }

  private String text(Term term) {
    return term.factors().stream().map(this::text).collect(Collectors.joining(" * ", "(", ")"));
  }

  private String text(Factor factor) {
    return switch (factor) {
      case Factor.Vector _ -> "V";
      case Factor.Dual(Factor of) -> "dual(" + text(of) + ")";
      case Factor.Conjugate(Factor of) -> "conjugate(" + text(of) + ")";
      case Factor.Real(Representation of) -> "real(" + text(of) + ")";
      case Factor.Symmetric(int degree, Representation of) -> "sym" + degree + "(" + text(of) + ")";
      case Factor.Alternating(int degree, Representation of) ->
          "alt" + degree + "(" + text(of) + ")";
      case Factor.Component(String name, int offset, int size) ->
          "block(" + block(name, offset, size) + ")";
      case Factor.Subspace subspace -> "subspace(" + number(subspace) + ")";
    };
  }

  /** Writes a subspace out when it first occurs. */
  private int number(Factor.Subspace subspace) {
    Integer known = subspaces.get(subspace);
    if (known != null) {
      return known;
    }
    String of = text(subspace.of());
    int number = subspaces.size() + 1;
    subspaces.put(subspace, number);
    line("subspace", number + " " + quoted(subspace.name()) + " of " + of);
    line("constants", subspace.field().toString());
    line("inclusion", text(subspace.inclusion()));
    line("projection", text(subspace.projection()));
    line(
        "norms",
        subspace.squaredNorms().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    return number;
  }

  private static String block(String name, int offset, int size) {
    return quoted(name) + " " + offset + " " + size;
  }

  private static String text(Matrix<Algebraic> matrix) {
    StringBuilder text = new StringBuilder();
    text.append(matrix.rows()).append('x').append(matrix.columns());
    for (int row = 0; row < matrix.rows(); row++) {
      for (Matrix.Entry<Algebraic> entry : matrix.row(row)) {
        text.append(' ').append(row).append(',').append(entry.column());
        text.append(':').append(entry.value());
      }
    }
    return text.toString();
  }

  private static String quoted(String name) {
    return '"'
        + name.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r")
        + '"';
  }

  /** The lines, each with its end. */
  @Override
  public String toString() {
    return lines.toString();
  }
}
