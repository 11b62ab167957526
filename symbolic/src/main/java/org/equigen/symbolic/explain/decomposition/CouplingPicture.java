package org.equigen.symbolic.explain.decomposition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.equigen.symbolic.explain.Picture;
import org.equigen.symbolic.explain.picture.Grid;
import org.equigen.symbolic.explain.picture.MatrixPanels;
import org.equigen.symbolic.explain.picture.Sheet;
import org.equigen.symbolic.group.Group;

/**
 * Clebsch-Gordan tensors as a picture: one grid per part, its components against {@code u_i v_j}.
 */
final class CouplingPicture implements Picture {
  /** A complex part has two panels. */
  private static final int PER_PAGE = Sheet.MOST_PANELS / 2;

  private final Group group;
  private final CouplingRows rows;

  CouplingPicture(Group group, CouplingRows rows) {
    this.group = group;
    this.rows = rows;
  }

  @Override
  public int pages() {
    return (rows.tensors().couplings().size() + PER_PAGE - 1) / PER_PAGE;
  }

  @Override
  public byte[] png(int page) {
    List<CouplingRows.Part> parts = rows.parts();
    int first = (page - 1) * PER_PAGE;
    MatrixPanels panels = new MatrixPanels();
    int right = rows.tensors().right().dimension();
    int columns = rows.tensors().left().dimension() * right;
    List<Integer> lines =
        IntStream.range(0, columns).filter(column -> column % right == 0).boxed().toList();
    for (CouplingRows.Part part : parts.subList(first, Math.min(parts.size(), first + PER_PAGE))) {
      Grid frame = new Grid(part.rows().size(), columns, List.of(), List.of(), lines, List.of());
      List<MatrixPanels.Entry> entries = new ArrayList<>();
      for (int i = 0; i < part.rows().size(); i++) {
        entries.addAll(DecompositionPicture.entries(i, part.rows().get(i)));
      }
      panels.add(part.described(), frame, entries);
    }
    return new Sheet(heading(page), panels.panels(), panels.legend()).png();
  }

  private List<String> heading(int page) {
    List<String> heading = new ArrayList<>();
    heading.add(group.name() + ": " + rows.formula());
    heading.add("rows are components of the part, columns u[i] v[j] with j running fastest");
    if (pages() > 1) {
      heading.add("page %s of %s".formatted(page, pages()));
    }
    return heading;
  }
}
