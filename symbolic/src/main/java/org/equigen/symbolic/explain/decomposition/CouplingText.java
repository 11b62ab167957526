package org.equigen.symbolic.explain.decomposition;

import java.io.IOException;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.explain.format.TextTable;
import org.equigen.symbolic.group.Group;

/** Clebsch-Gordan tensors for reading. */
final class CouplingText {
  private static final int MOST_ROWS = 400;

  private final Group group;
  private final CouplingRows rows;
  private final Appendable out;
  private int written;

  CouplingText(Group group, CouplingRows rows, Appendable out) {
    this.group = group;
    this.rows = rows;
    this.out = out;
  }

  void write() throws IOException {
    field("group", group.name());
    field("left", "u in " + described(rows.tensors().left()));
    field("right", "v in " + described(rows.tensors().right()));
    field("product", rows.formula());
    field("dimensions", rows.dimensions());
    field("rows", rows.tensors().orthogonal() ? orthonormal() : "not orthonormal");
    for (CouplingRows.Part part : rows.parts()) {
      if (written < MOST_ROWS) {
        part(part);
      }
      written += part.rows().size();
    }
    if (written > MOST_ROWS) {
      out.append("\n... cut; --format json has all %s rows\n".formatted(written));
    }
  }

  private String orthonormal() {
    return rows.tensors().left().real() ? "orthonormal" : "unitary";
  }

  private static String described(Irrep irrep) {
    return "%s  (%s component%s over %s, type %s)"
        .formatted(
            CouplingRows.described(irrep),
            irrep.dimension(),
            irrep.dimension() == 1 ? "" : "s",
            irrep.real() ? "R" : "C",
            irrep.type());
  }

  private void field(String name, String value) throws IOException {
    out.append("%-13s%s\n".formatted(name, value));
  }

  private void part(CouplingRows.Part part) throws IOException {
    out.append("\n%s\n".formatted(part.described()));
    TextTable table = new TextTable();
    for (int i = 0; i < part.rows().size(); i++) {
      table.add("[" + i + "]", part.rows().get(i).text(this::product));
    }
    table.write("  ", out);
  }

  private String product(int column) {
    return "u[%s]*v[%s]".formatted(rows.left(column), rows.right(column));
  }
}
