package org.equigen.symbolic.explain.meaning;

import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.tensor.TensorName;

/** Says what the maps of a basis do to their input. */
public final class MeaningReader {
  /** Longer sums are read more easily as formulas. */
  private static final int MOST_IN_WORDS = 3;

  private final IntertwinerBasis basis;
  private final TensorIndices indices;
  private final TensorFormula formula;

  /** A reader of one basis. */
  public MeaningReader(Group group, TensorIndices indices, IntertwinerBasis basis) {
    this.basis = basis;
    this.indices = indices;
    formula = new TensorFormula(group, indices);
  }

  /**
   * What one map does.
   *
   * @param sum the map as a sum of products of named tensors, if it is one
   * @return nothing where there are no words for it
   */
  public Optional<Meaning> of(Intertwiner map, Optional<TensorName> sum) {
    Term in = basis.in();
    Term out = basis.out();
    if (in.equals(out) && MapForms.isIdentity(basis, map)) {
      return Optional.of(identity(in));
    }
    if (in.isScalar()) {
      String name = sum.map(known -> " " + known.text()).orElse(" tensor");
      return Optional.of(Meaning.of("the scalar times the invariant" + name));
    }
    return sum.map(this::read).or(() -> structure(map));
  }

  private Meaning identity(Term term) {
    if (term.isScalar()) {
      return Meaning.of("multiplies the scalar");
    }
    boolean named = isLabelled(term);
    if (named) {
      return Meaning.of("multiplies the " + term + " part");
    }
    String arguments = "(" + String.join(",", indices.outputLetters()) + ")";
    String latex = "_{" + String.join("", indices.outputLetters()) + "}";
    return new Meaning(
        "copies the input", "y" + arguments + " = x" + arguments, "y" + latex + " = x" + latex);
  }

  private static boolean isLabelled(Term term) {
    return term.factors().size() == 1
        && !(term.factors().getFirst() instanceof Factor.Vector)
        && !(term.factors().getFirst() instanceof Factor.Dual);
  }

  private Meaning read(TensorName sum) {
    List<NamedProduct> products = NamedProduct.of(sum);
    return new Meaning(words(products), formula.text(products), formula.latex(products));
  }

  private String words(List<NamedProduct> products) {
    if (products.size() == 1) {
      NamedProduct only = products.getFirst();
      return scaled(only.factor(), new TensorReading(indices, only).phrase(", "));
    }
    Optional<Symmetriser> symmetriser = Symmetriser.of(indices, products);
    if (symmetriser.isPresent()) {
      return scaled(symmetriser.get().factor(), symmetriser.get().phrase(indices));
    }
    if (products.size() > MOST_IN_WORDS) {
      return "";
    }
    StringBuilder words = new StringBuilder();
    for (NamedProduct product : products) {
      boolean negative = product.factor().signum() < 0;
      Rational size = negative ? product.factor().negate() : product.factor();
      words.append(negative ? " minus " : words.isEmpty() ? "" : " plus ");
      words.append(scaled(size, new TensorReading(indices, product).phrase(" ")));
    }
    return words.toString().strip();
  }

  private static String scaled(Rational factor, String phrase) {
    if (factor.signum() < 0) {
      return "minus " + scaled(factor.negate(), phrase);
    }
    return factor.equals(Rational.ONE) ? phrase : factor + " times " + phrase;
  }

  /** Where no names are known. */
  private Optional<Meaning> structure(Intertwiner map) {
    Term in = basis.in();
    Term out = basis.out();
    if (in.equals(out)) {
      return MapForms.negativeSquare(basis, map)
          .map(square -> "a rotation J of the " + in + " part, with J^2 = -" + square)
          .map(Meaning::of);
    }
    if (out.isScalar()) {
      return Optional.of(Meaning.of("an invariant of the input"));
    }
    if (out.factors().size() == 1 && in.factors().size() > 1) {
      return Optional.of(Meaning.of("the " + out + " part of the input"));
    }
    return in.factors().size() == 1 && out.factors().size() > 1
        ? Optional.of(Meaning.of("the input as the " + in + " part of " + out))
        : Optional.empty();
  }
}
