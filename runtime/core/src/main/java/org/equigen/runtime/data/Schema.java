package org.equigen.runtime.data;

import java.util.List;
import org.equigen.runtime.Signature;
import org.equigen.runtime.diagnostic.DatasetDiagnostic;

/**
 * What a data set holds, without its numbers. Data sets of one schema can be cut into the same
 * batch.
 *
 * @param domains the sets of rows; the first is the one that is cut, its rows are the samples
 * @param columns the columns, whose positions are those in a {@link Batch}
 * @param maps the index maps, whose positions are those in a {@link Batch}
 */
public record Schema(List<String> domains, List<Shape> columns, List<Signature.Map> maps) {
  /**
   * A column without its numbers.
   *
   * @param name of the column
   * @param domain its rows
   * @param size numbers of one row
   */
  public record Shape(String name, String domain, int size) {
    /** Whether all samples share its only row. */
    public boolean isShared() {
      return domain.equals(Signature.SHARED);
    }
  }

  /** Copies the lists. */
  public Schema {
    domains = List.copyOf(domains);
    columns = List.copyOf(columns);
    maps = List.copyOf(maps);
  }

  /**
   * The position of a domain.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException that names the nearest known one
   */
  public int domain(String name) {
    return known("domain", name, domains);
  }

  /**
   * The position of a column.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException that names the nearest known one
   */
  public int column(String name) {
    return known("column", name, columns.stream().map(Shape::name).toList());
  }

  /**
   * The position of a map.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException that names the nearest known one
   */
  public int map(String name) {
    return known("map", name, maps.stream().map(Signature.Map::name).toList());
  }

  private static int known(String what, String name, List<String> names) {
    int position = names.indexOf(name);
    if (position < 0) {
      throw new DatasetDiagnostic.UnknownName("data set", what, name, names).exception();
    }
    return position;
  }
}
