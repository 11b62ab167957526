package org.equigen.symbolic.invariant.fundamental;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.invariant.contraction.Channel;
import org.equigen.symbolic.invariant.contraction.NaturalIndex;
import org.equigen.symbolic.invariant.contraction.Operand;
import org.equigen.symbolic.invariant.contraction.TensorOrigin;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/** Reads a representation as the tensors that can be contracted. */
final class OperandReader {
  /** Not those of indices, a to o, and not y, the output. */
  private static final List<String> LETTERS = List.of("x z u v w p q r s t".split(" "));

  private final TheoremGroup group;
  private final Representation representation;
  private final NumberField field;
  private final int coordinates;
  private final ExpansionReader reader;
  private final List<Operand> operands = new ArrayList<>();
  private final List<Operand> conjugates = new ArrayList<>();
  private final List<Operand> points = new ArrayList<>();
  private int letters;

  OperandReader(Place place, TheoremGroup group, Representation representation) {
    this.group = group;
    this.representation = representation;
    field = group.group().field();
    coordinates = Math.toIntExact(Dimension.of(group.group(), representation));
    reader = new ExpansionReader(place, group);
  }

  /**
   * Reads all summands.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException for summands that no theorem covers
   */
  Operands read() {
    int offset = 0;
    for (int s = 0; s < representation.summands().size(); s++) {
      Summand summand = representation.summands().get(s);
      int size = Math.toIntExact(Dimension.of(group.group(), summand.term()));
      if (isReal(summand.term())) {
        real(s, summand, offset);
      } else if (group.affine()) {
        affine(s, summand, offset);
      } else {
        plain(s, summand, offset, size);
      }
      offset += size * summand.multiplicity();
    }
    if (!conjugates.isEmpty() && conjugates.size() != operands.size()) {
      throw reader.refusal("both real and complex summands", "Real(" + representation + ")");
    }
    differences();
    return Operands.of(operands, conjugates, points);
  }

  private static boolean isReal(Term term) {
    return term.factors().size() == 1 && term.factors().getFirst() instanceof Factor.Real;
  }

  private void plain(int number, Summand summand, int offset, int size) {
    Expansion expansion = reader.read(summand.term());
    String letter = letter();
    for (int c = 0; c < summand.multiplicity(); c++) {
      int start = offset + c * size;
      operands.add(
          operand(
              letter,
              numbered(summand.multiplicity(), c),
              new TensorOrigin.Plain(new Channel(number, c, 0)),
              expansion,
              shifted(expansion.inclusion(), column -> start + column)));
    }
  }

  /** The copies of R in {@code Real(R)}: coordinates are all real, then all imaginary parts. */
  private void real(int number, Summand summand, int offset) {
    if (!(summand.term().factors().getFirst() instanceof Factor.Real(Representation of))) {
      throw new IllegalArgumentException("not real: " + summand);
    }
    int half = Math.toIntExact(Dimension.of(group.group(), of));
    List<String> names = of.summands().stream().map(_ -> letter()).toList();
    for (int c = 0; c < summand.multiplicity(); c++) {
      int start = offset + 2 * half * c;
      int part = 0;
      for (int s = 0; s < of.summands().size(); s++) {
        Summand inner = of.summands().get(s);
        Expansion expansion = reader.read(inner.term());
        int copies = inner.multiplicity() * summand.multiplicity();
        for (int i = 0; i < inner.multiplicity(); i++) {
          Channel channel = new Channel(number, c, part++);
          String index = numbered(copies, c * inner.multiplicity() + i);
          complex(names.get(s), index, channel, expansion, start, half);
          start += expansion.projection().rows();
        }
      }
    }
  }

  private void complex(
      String letter, String index, Channel channel, Expansion expansion, int start, int half) {
    Algebraic unit =
        field.imaginaryUnit().orElseThrow(() -> reader.refusal("Real(R) of a real group", "V"));
    Expansion conjugate = expansion.conjugate(group);
    operands.add(
        operand(
            letter,
            index,
            new TensorOrigin.Plain(channel),
            expansion,
            complex(expansion.inclusion(), start, half, unit)));
    String latex = "\\bar{" + letter + "}" + (index.isEmpty() ? "" : "_{" + index + "}");
    conjugates.add(
        new Operand(
            "conj(" + letter + index + ")",
            latex,
            new TensorOrigin.Conjugated(channel),
            conjugate.slots(),
            complex(conjugate.inclusion(), start, half, field.negate(unit))));
  }

  private Matrix<Algebraic> complex(
      Matrix<Algebraic> inclusion, int start, int half, Algebraic unit) {
    return shifted(inclusion, column -> start + column)
        .add(shifted(inclusion, column -> start + half + column).scale(unit));
  }

  /** Points and scalars are what a group with translations has a theorem for. */
  private void affine(int number, Summand summand, int offset) {
    if (summand.term().isScalar()) {
      plain(number, summand, offset, 1);
      return;
    }
    if (!summand.term().equals(Term.vector())) {
      throw reader.refusal(
          summand.term() + " of a group with translations",
          summand.multiplicity() + "V, points whose differences are vectors");
    }
    String letter = letter();
    int size = group.group().dimension();
    Expansion point = Expansion.natural(field, new NaturalIndex(0, false), size);
    for (int c = 0; c < summand.multiplicity(); c++) {
      int start = offset + c * size;
      points.add(
          operand(
              letter,
              numbered(summand.multiplicity(), c),
              new TensorOrigin.Plain(new Channel(number, c, 0)),
              point,
              shifted(point.inclusion(), column -> start + column)));
    }
  }

  /** The vectors from the first point to the others. */
  private void differences() {
    for (Operand point : points.subList(Math.min(1, points.size()), points.size())) {
      Operand base = points.getFirst();
      Matrix<Algebraic> difference = point.components().subtract(base.components());
      int last = difference.rows() - 1;
      Matrix.Builder<Algebraic> vector = Matrix.builder(field, last, coordinates);
      for (int row = 0; row < last; row++) {
        for (Matrix.Entry<Algebraic> entry : difference.row(row)) {
          vector.add(row, entry.column(), entry.value());
        }
      }
      operands.add(
          new Operand(
              "(" + point.name() + "-" + base.name() + ")",
              "(" + point.latex() + "-" + base.latex() + ")",
              new TensorOrigin.Difference(point.source().channel(), base.source().channel()),
              List.of(new NaturalIndex(0, false)),
              vector.build()));
    }
  }

  private Operand operand(
      String letter,
      String index,
      TensorOrigin source,
      Expansion expansion,
      Matrix<Algebraic> components) {
    String latex = letter + (index.isEmpty() ? "" : "_{" + index + "}");
    return new Operand(letter + index, latex, source, expansion.slots(), components);
  }

  private Matrix<Algebraic> shifted(Matrix<Algebraic> matrix, IntUnaryOperator column) {
    Matrix.Builder<Algebraic> moved = Matrix.builder(field, matrix.rows(), coordinates);
    for (int row = 0; row < matrix.rows(); row++) {
      for (Matrix.Entry<Algebraic> entry : matrix.row(row)) {
        moved.add(row, column.applyAsInt(entry.column()), entry.value());
      }
    }
    return moved.build();
  }

  private static String numbered(int copies, int copy) {
    return copies == 1 ? "" : Integer.toString(copy + 1);
  }

  private String letter() {
    int round = letters / LETTERS.size();
    String letter = LETTERS.get(letters++ % LETTERS.size());
    return round == 0 ? letter : letter.repeat(round + 1);
  }
}
