package org.equigen.symbolic.decomposition.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.decomposition.irrep.RealType;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.store.ResultText;
import org.equigen.symbolic.store.UntrueResultException;

/**
 * A catalogue of irreducible representations as lines of text.
 *
 * <p>A line {@code split left right} with the product that comes next, then for each representation
 * besides the trivial one {@code irrep type}, {@code in natural i} or {@code in product i j} with
 * the numbers of the factors, then {@code label} or what {@link IrrepText} writes.
 */
final class CatalogueText {
  private final List<Term> naturals;
  private final PartialLabels labels;
  private final boolean real;
  private final IrrepText bodies;

  /** Where a representation was found: in natural term i, or in a product of two known ones. */
  record Origin(boolean natural, int first, int second) {}

  /** The catalogue's state. */
  record State(List<Irrep> found, List<Origin> origins, int seeds, int left, int right) {}

  CatalogueText(Group group, boolean real) {
    naturals = NaturalTerms.of(group, real);
    labels = new PartialLabels(group);
    this.real = real;
    bodies = new IrrepText(group, real);
  }

  String write(State state) {
    StringBuilder text = new StringBuilder();
    text.append("split %s %s %s\n".formatted(state.seeds(), state.left(), state.right()));
    for (int k = 1; k < state.found().size(); k++) {
      Irrep irrep = state.found().get(k);
      Origin origin = state.origins().get(k);
      text.append("irrep ").append(irrep.type()).append(' ').append(irrep.name()).append('\n');
      text.append(origin.natural() ? "in natural " : "in product ").append(origin.first());
      text.append(origin.natural() ? "" : " " + origin.second()).append('\n');
      if (origin.natural() && irrep.term().equals(naturals.get(origin.first()))) {
        IrrepText.writeWhole(irrep, text);
      } else if (labels.ofDimension(irrep.dimension()).equals(Optional.of(irrep.name()))) {
        text.append("label\n");
      } else {
        IrrepText.writeSubspace(irrep, text);
      }
    }
    return text.append("end\n").toString();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws UntrueResultException if the text is not of that form
   */
  State read(ResultText text, Irrep trivial) throws UntrueResultException {
    List<Irrep> found = new ArrayList<>(List.of(trivial));
    List<Origin> origins = new ArrayList<>(List.of(new Origin(true, 0, 0)));
    int seeds = text.expect("split").integer(0, Integer.MAX_VALUE);
    int left = text.integer(1, Integer.MAX_VALUE);
    int right = text.integer(0, Math.max(0, seeds - 1));
    text.endLine();
    while (text.nextIs("irrep")) {
      irrep(text, found, origins);
    }
    text.expect("end").endLine();
    text.end();
    if (seeds >= found.size() || left > found.size()) {
      throw new UntrueResultException("it counts more than it lists");
    }
    return new State(found, origins, seeds, left, right);
  }

  private void irrep(ResultText text, List<Irrep> found, List<Origin> origins)
      throws UntrueResultException {
    RealType type = IrrepText.type(text.expect("irrep").word());
    String name = text.rest();
    Origin origin = origin(text, found.size());
    found.add(irrep(text, name, type, ambient(origin, found)));
    origins.add(origin);
  }

  private Origin origin(ResultText text, int known) throws UntrueResultException {
    boolean natural = text.expect("in").nextIs("natural");
    text.expect(natural ? "natural" : "product");
    int first = text.integer(0, natural ? naturals.size() - 1 : known - 1);
    int second = natural ? 0 : text.integer(0, known - 1);
    text.endLine();
    return new Origin(natural, first, second);
  }

  private Term ambient(Origin origin, List<Irrep> found) {
    return origin.natural()
        ? naturals.get(origin.first())
        : found.get(origin.first()).term().times(found.get(origin.second()).term());
  }

  private Irrep irrep(ResultText text, String name, RealType type, Term ambient)
      throws UntrueResultException {
    if (text.nextIs("label")) {
      text.expect("label").endLine();
      return IrrepText.irrep(name, labelled(name), type, real);
    }
    return bodies.read(text, name, type, ambient);
  }

  private Factor.Subspace labelled(String name) throws UntrueResultException {
    return labels
        .find(name)
        .orElseThrow(() -> new UntrueResultException("\"" + name + "\" in it is no label"));
  }
}
