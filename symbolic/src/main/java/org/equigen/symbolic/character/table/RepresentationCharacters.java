package org.equigen.symbolic.character.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.function.UnaryOperator;
import org.equigen.symbolic.group.finite.ConjugacyClasses;
import org.equigen.symbolic.group.permutation.Permutation;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.representation.TermField;

/**
 * Characters of representations of a finite group, as the eigenvalues of the representative of each
 * class in the order of the classes.
 *
 * <p>Only subspaces need matrices of more than V: powers, products and duals follow from the
 * eigenvalues of V, which follow from its traces on powers of the representatives.
 */
public final class RepresentationCharacters {
  private final ConjugacyClasses classes;

  /** Of the group of these classes. */
  public RepresentationCharacters(ConjugacyClasses classes) {
    this.classes = classes;
  }

  /** Eigenvalues on a direct sum. */
  public List<RootSum> of(Representation representation) {
    List<RootSum> sum = constant(0);
    for (Summand summand : representation.summands()) {
      RootSum copies = RootSum.of(summand.multiplicity());
      List<RootSum> term = of(summand.term());
      sum = combined(sum, each(term, part -> part.times(copies)), RootSum::plus);
    }
    return sum;
  }

  /** Eigenvalues on a tensor product. */
  public List<RootSum> of(Term term) {
    List<RootSum> product = constant(1);
    for (Factor factor : term.factors()) {
      product = combined(product, of(factor), RootSum::times);
    }
    return product;
  }

  private List<RootSum> of(Factor factor) {
    return switch (factor) {
      case Factor.Vector() -> block(0, classes.group().dimension());
      case Factor.Component(String _, int offset, int size) -> block(offset, size);
      case Factor.Dual(Factor of) -> each(of(of), RootSum::conjugate);
      case Factor.Conjugate(Factor of) -> each(of(of), RootSum::conjugate);
      case Factor.Real(Representation of) -> each(of(of), part -> part.plus(part.conjugate()));
      case Factor.Symmetric(int degree, Representation of) ->
          each(of(of), part -> SymmetricPowers.symmetric(part, degree).getLast());
      case Factor.Alternating(int degree, Representation of) ->
          each(of(of), part -> SymmetricPowers.alternating(part, degree).getLast());
      case Factor.Subspace subspace -> subspace(subspace);
    };
  }

  private List<RootSum> constant(long value) {
    return new ArrayList<>(java.util.Collections.nCopies(classes.count(), RootSum.of(value)));
  }

  private static List<RootSum> each(List<RootSum> parts, UnaryOperator<RootSum> operation) {
    return parts.stream().map(operation).toList();
  }

  private static List<RootSum> combined(
      List<RootSum> left, List<RootSum> right, BinaryOperator<RootSum> operation) {
    List<RootSum> result = new ArrayList<>();
    for (int c = 0; c < left.size(); c++) {
      result.add(operation.apply(left.get(c), right.get(c)));
    }
    return result;
  }

  private List<RootSum> block(int offset, int size) {
    NumberField field = classes.group().field();
    CyclotomicResidues numbers = CyclotomicResidues.large(classes.exponent(), List.of(field));
    long generator = numbers.generator(field);
    return eigenvalues(
        numbers,
        c -> {
          Permutation element = classes.get(c).representative();
          Algebraic trace = Algebraic.ZERO;
          for (int i = offset; i < offset + size; i++) {
            trace = field.add(trace, classes.action().diagonal(element, i));
          }
          return numbers.image(generator, trace);
        });
  }

  /** From the residue of the trace of each class. */
  private List<RootSum> eigenvalues(CyclotomicResidues numbers, IntToLongFunction trace) {
    long[] traces = new long[classes.count()];
    for (int c = 0; c < traces.length; c++) {
      traces[c] = trace.applyAsLong(c);
    }
    List<RootSum> all = new ArrayList<>();
    for (int c = 0; c < traces.length; c++) {
      long[] powers = new long[classes.get(c).order()];
      for (int k = 0; k < powers.length; k++) {
        powers[k] = traces[classes.power(c, k)];
      }
      all.add(numbers.eigenvalues(powers));
    }
    return all;
  }

  private List<RootSum> subspace(Factor.Subspace subspace) {
    NumberField field = TermField.of(classes.group(), new Term(List.of(subspace)));
    CyclotomicResidues numbers =
        CyclotomicResidues.large(classes.exponent(), List.of(classes.group().field(), field));
    return eigenvalues(numbers, c -> trace(Induced.element(subspace, action(c, numbers))));
  }

  /** A representative modulo p. */
  private Action<Long> action(int c, CyclotomicResidues numbers) {
    NumberField field = classes.group().field();
    PrimeField residues = numbers.residues();
    long generator = numbers.generator(field);
    Matrix<Algebraic> matrix = classes.matrix(c);
    return new Action<>(
        matrix.map(residues, entry -> numbers.image(generator, entry)),
        Exact.conjugate(field, matrix).map(residues, entry -> numbers.image(generator, entry)),
        numbers.root(4),
        source -> image(source, numbers),
        source -> image(source, numbers).compose(source::conjugate));
  }

  private static Function<Algebraic, Long> image(NumberField source, CyclotomicResidues numbers) {
    long generator = numbers.generator(source);
    return number -> numbers.image(generator, number);
  }

  private static long trace(Matrix<Long> matrix) {
    long trace = 0;
    for (int i = 0; i < matrix.rows(); i++) {
      trace = matrix.field().add(trace, matrix.get(i, i));
    }
    return trace;
  }
}
