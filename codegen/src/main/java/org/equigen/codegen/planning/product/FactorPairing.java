package org.equigen.codegen.planning.product;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.planning.form.InvariantForms;
import org.equigen.codegen.planning.form.ProductScale;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/**
 * Terms M as matrices from one term to another, {@code y[k] = sum over m, i of C[m,i,k] M[m] x[i]},
 * where M is the product of the output and the dual of the input up to the order of its factors.
 *
 * <p>Each factor of M belongs to one factor of the output, whose index it is, or to one of the
 * input, with which it is contracted. Equal factors are taken first, for the output and then for
 * the input a factor with its dual; then invariant bilinear forms lower or raise indices, for the
 * output and then for the input. Each time the factors of a term are gone through in order, and
 * take the first one of M that is left. So the first vector of {@code V^2} is the index of the
 * output of {@code V -> V} and the second is contracted, as in EMLP.
 */
public final class FactorPairing {
  private final Group group;
  private final InvariantForms forms;
  private final ToIntFunction<Term> dimension;

  /**
   * Pairs factors.
   *
   * @param forms of {@link #factors} of everything that may be a matrix
   */
  FactorPairing(Group group, InvariantForms forms, ToIntFunction<Term> dimension) {
    this.group = group;
    this.forms = forms;
    this.dimension = dimension;
  }

  /** The factors of the terms of a representation, each as a term of its own. */
  public static Representation factors(Representation of) {
    return new Representation(
        of.terms().stream()
            .flatMap(term -> term.factors().stream())
            .distinct()
            .map(factor -> new Summand(1, only(factor)))
            .toList());
  }

  private static Term only(Factor factor) {
    return new Term(List.of(factor));
  }

  /**
   * An entry between an index of a factor of M and one of its partner.
   *
   * @param matrix index of M's factor
   * @param partner index of the other
   */
  private record Entry(int matrix, int partner, Coefficient value) {}

  /** What a factor of M is paired with: a factor of the input or output, by number. */
  private record Link(boolean toOutput, int number, List<Entry> entries) {}

  /** The tensor C with axes m, i, k, if M is such a matrix. */
  Optional<CoefficientTensor> of(Term matrix, Term in, Term out) {
    List<Factor> factors = nontrivial(matrix);
    List<Factor> left = nontrivial(out);
    List<Factor> right = nontrivial(in);
    if (factors.size() != left.size() + right.size()) {
      return Optional.empty();
    }
    Link[] links = new Link[factors.size()];
    boolean[] placed = new boolean[left.size()];
    boolean[] contracted = new boolean[right.size()];
    for (boolean byForm : new boolean[] {false, true}) {
      link(factors, left, true, byForm, links, placed);
      link(factors, right, false, byForm, links, contracted);
    }
    boolean fits = Arrays.stream(links).allMatch(link -> link != null);
    return fits ? Optional.of(tensor(factors, left, right, links)) : Optional.empty();
  }

  private List<Factor> nontrivial(Term term) {
    return forms.isScalar(term)
        ? List.of()
        : term.factors().stream().filter(factor -> !forms.isScalar(only(factor))).toList();
  }

  /** Pairs what can be paired of one side with what is left of M. */
  private void link(
      List<Factor> factors,
      List<Factor> side,
      boolean toOutput,
      boolean byForm,
      Link[] links,
      boolean[] done) {
    for (int number = 0; number < side.size(); number++) {
      Factor factor = side.get(number);
      Factor wanted = toOutput == byForm ? dual(factor) : factor;
      for (int j = 0; j < factors.size() && !done[number]; j++) {
        if (links[j] == null && factors.get(j).equals(wanted)) {
          Optional<List<Entry>> entries = byForm ? form(wanted) : same(wanted, toOutput);
          if (entries.isEmpty()) {
            break;
          }
          links[j] = new Link(toOutput, number, entries.get());
          done[number] = true;
        }
      }
    }
  }

  private static Factor dual(Factor factor) {
    return only(factor).dual().factors().getFirst();
  }

  /** The index itself, or the contraction with the dual. */
  private List<Entry> identity(Factor factor, ProductScale scale) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < size(factor); i++) {
      entries.add(new Entry(i, i, scale.at(i, i)));
    }
    return entries;
  }

  private Optional<List<Entry>> same(Factor factor, boolean toOutput) {
    ProductScale scale =
        toOutput
            ? new ProductScale(List.of(), List.of())
            : ProductScale.of(group, only(factor), only(dual(factor)));
    return Optional.of(identity(factor, scale));
  }

  /** The form of a factor of M, which takes it to its dual as well. */
  private Optional<List<Entry>> form(Factor factor) {
    return forms
        .pairingIfAny(only(factor))
        .map(
            form -> {
              List<Entry> entries = new ArrayList<>();
              CoefficientTensor tensor = form.entries();
              for (int k = 0; k < tensor.size(); k++) {
                entries.add(new Entry(tensor.index(k, 0), tensor.index(k, 1), tensor.value(k)));
              }
              return entries;
            });
  }

  private int size(Factor factor) {
    return dimension.applyAsInt(only(factor));
  }

  /** An entry of C in the making. */
  private record Partial(int matrix, int in, int out, Coefficient value) {}

  private CoefficientTensor tensor(
      List<Factor> factors, List<Factor> left, List<Factor> right, Link[] links) {
    List<Partial> partial = List.of(new Partial(0, 0, 0, Coefficient.ONE));
    for (int j = 0; j < links.length; j++) {
      Link link = links[j];
      int size = size(factors.get(j));
      int stride = stride(link.toOutput() ? left : right, link.number());
      List<Partial> longer = new ArrayList<>();
      for (Partial before : partial) {
        for (Entry entry : link.entries()) {
          int moved = stride * entry.partner();
          longer.add(
              new Partial(
                  before.matrix() * size + entry.matrix(),
                  before.in() + (link.toOutput() ? 0 : moved),
                  before.out() + (link.toOutput() ? moved : 0),
                  before.value().multiply(entry.value())));
        }
      }
      partial = longer;
    }
    CoefficientTensor.Builder tensor = CoefficientTensor.builder(3);
    partial.forEach(it -> tensor.add(it.value(), it.matrix(), it.in(), it.out()));
    return tensor.build();
  }

  /** How far apart successive indices of a factor lie in the basis of its term. */
  private int stride(List<Factor> side, int number) {
    return side.subList(number + 1, side.size()).stream()
        .mapToInt(this::size)
        .reduce(1, Math::multiplyExact);
  }
}
