package org.equigen.symbolic.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.equigen.symbolic.basis.SparseVector;
import org.equigen.symbolic.character.IndependentDimension;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Term;

/**
 * The solutions of one pair of terms on orbits, where they are kept on disk.
 *
 * <p>What is read is proven again. It is in canonical form, so independent; it is substituted into
 * the equations of all generators, exactly; and there is as much of it as a character formula
 * counts, so nothing is missing. The orbits, the equations, the count and the names of the maps are
 * computed anew: a file saves the elimination, nothing else. Where no formula is known, elimination
 * alone could tell whether a file is complete, and nothing is kept.
 */
public final class KeptSolutions {
  private final ResultFolder folder;
  private final Supplier<Definition> definition;
  private final Supplier<Optional<IndependentDimension>> count;

  private KeptSolutions(
      ResultFolder folder,
      Supplier<Definition> definition,
      Supplier<Optional<IndependentDimension>> count) {
    this.folder = folder;
    this.definition = definition;
    this.count = count;
  }

  /**
   * Those of a pair of terms.
   *
   * @param count the dimension by a character formula
   */
  public static KeptSolutions in(
      ResultFolder folder,
      Group group,
      Term in,
      Term out,
      Supplier<Optional<IndependentDimension>> count) {
    return new KeptSolutions(
        folder, () -> Definition.of(group).term("in", in).term("out", out), count);
  }

  /**
   * The solutions, if they were kept and pass all checks.
   *
   * @param unknowns the number of orbits
   * @param degree integers per entry
   * @param satisfy whether solutions satisfy all equations
   */
  public Optional<SolutionText> read(
      int unknowns, int degree, Predicate<List<SparseVector>> satisfy) {
    return folder.read(
        ResultKind.BASIS, definition, text -> confirmed(text, unknowns, degree, satisfy));
  }

  private SolutionText confirmed(
      ResultText text, int unknowns, int degree, Predicate<List<SparseVector>> satisfy)
      throws UntrueResultException {
    SolutionText kept = SolutionText.read(text, unknowns, degree);
    Optional<IndependentDimension> dimension = count.get();
    if (dimension.isEmpty() || dimension.get().dimension() != kept.solutions().size()) {
      throw new UntrueResultException("it has another number of solutions than there are");
    }
    if (!satisfy.test(kept.solutions())) {
      throw new UntrueResultException("a solution in it is not invariant");
    }
    return kept;
  }

  /**
   * Keeps solutions if a formula counts them and reading them saves enough.
   *
   * @param effort of the run that found them
   */
  public void write(int unknowns, int degree, SolutionText found, Effort effort) {
    if (effort.isWorthKeeping(folder.worth()) && count.get().isPresent()) {
      folder.write(
          ResultKind.BASIS, definition, effort.savedTime(), () -> found.text(unknowns, degree));
    }
  }
}
