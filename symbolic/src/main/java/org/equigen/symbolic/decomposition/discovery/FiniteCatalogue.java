package org.equigen.symbolic.decomposition.discovery;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.equigen.symbolic.character.table.RowNumbers;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.store.Definition;
import org.equigen.symbolic.store.ResultFolder;
import org.equigen.symbolic.store.ResultKind;
import org.equigen.symbolic.store.ResultText;
import org.equigen.symbolic.store.UntrueResultException;

/**
 * Keeps the irreducible representations of a finite group that were made: for each a line {@code
 * irrep k} and its basis, see {@link IrrepText}; those that it was found in come before.
 *
 * <p>When they are read, inclusions and projections must commute with every generator, norms must
 * be those of the matrices, and each must have the character of its row. Names, types and places
 * come from the table. That they are the ones that a search finds first is not checked.
 */
final class FiniteCatalogue {
  private final ResultFolder folder;
  private final Group group;
  private final FiniteRows rows;
  private final IrrepText bodies;
  private final CatalogueCheck check;

  FiniteCatalogue(ResultFolder folder, FiniteRows rows, CatalogueCheck check) {
    this.folder = folder;
    this.rows = rows;
    this.check = check;
    group = rows.table().group();
    bodies = new IrrepText(group, rows.real());
  }

  private Definition definition() {
    return Definition.of(group).line("over", rows.real() ? "R" : "C").line("by", "characters");
  }

  /** What was kept, by number, if it passes the check; without the trivial one. */
  Optional<Map<Integer, Irrep>> read(Irrep trivial) {
    return folder.read(ResultKind.IRREPS, this::definition, text -> read(text, trivial));
  }

  private Map<Integer, Irrep> read(ResultText text, Irrep trivial) throws UntrueResultException {
    Map<Integer, Irrep> found = new TreeMap<>(Map.of(1, trivial));
    int last = 1;
    while (text.nextIs("irrep")) {
      last = text.expect("irrep").integer(last + 1, rows.count());
      text.endLine();
      Irrep irrep = irrep(text, last, ambient(last, found));
      require(last, irrep);
      found.put(last, irrep);
    }
    text.expect("end").endLine();
    text.end();
    return found;
  }

  private Term ambient(int k, Map<Integer, Irrep> found) throws UntrueResultException {
    RowNumbers.Origin origin = rows.numbers().origin(k);
    if (origin.natural()) {
      return rows.naturals().get(origin.first());
    }
    Irrep first = found.get(origin.first());
    Irrep second = found.get(origin.second());
    if (first == null || second == null) {
      throw new UntrueResultException(rows.name(k) + " in it comes before what it is found in");
    }
    return first.term().times(second.term());
  }

  private Irrep irrep(ResultText text, int k, Term ambient) throws UntrueResultException {
    boolean whole = rows.isNatural(k);
    if (whole != text.nextIs("whole")) {
      throw new UntrueResultException(rows.name(k) + " in it is of another form");
    }
    return bodies.read(text, whole ? ambient.toString() : rows.name(k), rows.type(k), ambient);
  }

  private void require(int k, Irrep irrep) throws UntrueResultException {
    CatalogueCheck.require(irrep.dimension() == rows.dimension(k), irrep, "has another dimension");
    check.requireSubspace(irrep);
    CatalogueCheck.require(rows.isRow(k, irrep.term()), irrep, "has another character");
  }

  /** Keeps all, where they took long to find. */
  void write(Map<Integer, Irrep> found, Duration took) {
    folder.write(ResultKind.IRREPS, this::definition, took, () -> text(found));
  }

  private String text(Map<Integer, Irrep> found) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(found).tailMap(2).forEach((k, irrep) -> append(k, irrep, text));
    return text.append("end\n").toString();
  }

  private void append(int k, Irrep irrep, StringBuilder text) {
    text.append("irrep ").append(k).append('\n');
    if (rows.isNatural(k)) {
      IrrepText.writeWhole(irrep, text);
    } else {
      IrrepText.writeSubspace(irrep, text);
    }
  }
}
