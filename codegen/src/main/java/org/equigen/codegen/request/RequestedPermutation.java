package org.equigen.codegen.request;

import java.util.List;
import java.util.Locale;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.declaration.SizeRule;
import org.equigen.symbolic.representation.Representation;

/** What is said of a permutation layer beside its representations. */
final class RequestedPermutation {
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String SUMS = "sums";
  private static final String MEAN_SIZE = "mean-size";
  private static final String SYMMETRY = "symmetry";
  private static final String LARGEST = "largest";
  private static final int MOST_ORDER = 4;
  private static final int MOST_SIZE = 1_000_000;

  /** What can be said of it. */
  static final List<String> NAMES = List.of(FROM, TO, SUMS, MEAN_SIZE, SYMMETRY, LARGEST);

  private RequestedPermutation() {}

  /** What is known of the input. */
  private enum Symmetry {
    NONE,
    INPUT
  }

  /**
   * The layer; from order 1 to order 1, with sums as they are, unless said otherwise.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException at an order, a size or a word that
   *     is none, and for a mean size that is missing or that nothing needs
   */
  static LayerDeclaration.Permutation of(Representation in, Representation out, GivenTexts given) {
    int from = Counts.of(given, FROM, 1, 0, MOST_ORDER);
    int to = Counts.of(given, TO, 1, 0, MOST_ORDER);
    SizeRule sums = Choices.ofWords(given, SUMS, SizeRule.values(), SizeRule.SUM);
    boolean symmetric =
        new Choices<>(
                    SYMMETRY, List.of(Symmetry.values()), it -> it.name().toLowerCase(Locale.ROOT))
                .of(given, SYMMETRY, Symmetry.NONE)
            == Symmetry.INPUT;
    int largest = Counts.of(given, LARGEST, from + to, 1, MOST_SIZE);
    return new LayerDeclaration.Permutation(
        in, out, from, to, sums, meanSize(sums, given), symmetric, Math.min(largest, from + to));
  }

  private static int meanSize(SizeRule sums, GivenTexts given) {
    RequestedText text = given.text(MEAN_SIZE);
    boolean needed = sums == SizeRule.FIXED || sums == SizeRule.LEARNED;
    if (needed == text.text().isPresent()) {
      return Counts.of(given, MEAN_SIZE, 1, 1, MOST_SIZE);
    }
    throw new GenerationDiagnostic.BadUsage(
            text.place(),
            needed
                ? "sums that are " + sums.word() + " need the mean number of elements of a set"
                : "sums by " + sums.word() + " need no mean number of elements",
            needed
                ? "Give it, for example 49, or take sums by mean."
                : "Leave it out, or take sums that are fixed or learned.")
        .exception();
  }
}
