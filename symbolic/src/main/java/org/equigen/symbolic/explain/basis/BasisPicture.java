package org.equigen.symbolic.explain.basis;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.diagnostic.ExplanationDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.explain.Picture;
import org.equigen.symbolic.explain.picture.Grid;
import org.equigen.symbolic.explain.picture.MatrixPanels;
import org.equigen.symbolic.explain.picture.Sheet;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.tensor.TensorName;

/**
 * A basis as a picture: each map as a grid of all outputs against all inputs, coloured by its exact
 * entries.
 */
final class BasisPicture implements Picture {
  private static final Place PLACE = Place.of("picture");

  private final EquivariantBasis basis;
  private final List<PlacedMap> maps;

  /**
   * A picture of a basis.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if it is empty
   */
  BasisPicture(EquivariantBasis basis) {
    this.basis = basis;
    maps = PlacedMap.all(basis);
    if (maps.isEmpty()) {
      String what = "no map but zero goes from %s to %s".formatted(basis.in(), basis.out());
      throw new ExplanationDiagnostic.NothingToDraw(PLACE, what).exception();
    }
  }

  /** Complex maps have a panel for the real and one for the imaginary part. */
  private int perPage() {
    boolean real = basis.blocks().values().stream().allMatch(block -> block.field().isReal());
    return real ? Sheet.MOST_PANELS : Sheet.MOST_PANELS / 2;
  }

  @Override
  public int pages() {
    return (maps.size() + perPage() - 1) / perPage();
  }

  @Override
  public byte[] png(int page) {
    int first = (page - 1) * perPage();
    List<PlacedMap> shown = maps.subList(first, Math.min(maps.size(), first + perPage()));
    IdentityHashMap<Intertwiner, MapReading> readings = MapReading.ofAll(basis);
    MatrixPanels panels = new MatrixPanels();
    Grid frame =
        new Grid(
            Math.toIntExact(Dimension.of(basis.group(), basis.out())),
            Math.toIntExact(Dimension.of(basis.group(), basis.in())),
            List.of(),
            lines(basis.group(), basis.out()),
            lines(basis.group(), basis.in()),
            List.of());
    for (int i = 0; i < shown.size(); i++) {
      PlacedMap map = shown.get(i);
      Optional<TensorName> name = Objects.requireNonNull(readings.get(map.map())).name();
      panels.add(
          "%s. %s".formatted(first + i + 1, name.map(TensorName::text).orElse("(no name)")),
          frame,
          map.entries());
    }
    return new Sheet(heading(page, first, shown.size()), panels.panels(), panels.legend()).png();
  }

  private List<String> heading(int page, int first, int shown) {
    List<String> heading = new ArrayList<>();
    heading.add("%s: %s -> %s".formatted(basis.group().name(), basis.in(), basis.out()));
    heading.add(
        "%s independent map%s, each %s x %s: rows are outputs, columns inputs"
            .formatted(
                maps.size(),
                maps.size() == 1 ? "" : "s",
                Dimension.of(basis.group(), basis.out()),
                Dimension.of(basis.group(), basis.in())));
    if (pages() > 1) {
      heading.add(
          "maps %s to %s; page %s of %s".formatted(first + 1, first + shown, page, pages()));
    }
    return heading;
  }

  /** Where summands and their channels begin. */
  private static List<Integer> lines(Group group, Representation representation) {
    List<Integer> lines = new ArrayList<>();
    int at = 0;
    for (Summand summand : representation.summands()) {
      int size = Math.toIntExact(Dimension.of(group, summand.term()));
      for (int channel = 0; channel < summand.multiplicity(); channel++) {
        lines.add(at);
        at += size;
      }
    }
    return lines;
  }
}
