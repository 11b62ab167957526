package org.equigen.symbolic.explain.basis;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.basis.EquivariantBasis.Pair;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.explain.meaning.TensorIndices;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.tensor.TensorName;

/**
 * A basis for reading: each map between two terms once, small ones as matrices, large ones by their
 * first entries. Rows and columns count from 0.
 */
public final class BasisText {
  private static final int MAX_ROWS = 8;
  private static final int MAX_COLUMNS = 16;
  private static final int MAX_ENTRIES = 12;
  private static final int MAX_MAPS = 100;

  private final Appendable out;

  /** Parameters told so far. */
  private int parameters;

  private BasisText(Appendable out) {
    this.out = out;
  }

  /**
   * Writes a basis, ending with a line break.
   *
   * @throws IOException what {@code out} throws
   */
  public static void write(EquivariantBasis basis, Appendable out) throws IOException {
    new BasisText(out).write(basis);
  }

  private void write(EquivariantBasis basis) throws IOException {
    line("group        %s".formatted(basis.group().name()));
    line("in           %s".formatted(sized(basis, basis.in())));
    line("out          %s".formatted(sized(basis, basis.out())));
    line("independent  %s".formatted(basis.dimension()));
    line("certificate  %s".formatted(Certificates.describe(basis)));
    Optional<AlgebraSummary> algebra = AlgebraSummary.of(basis.group());
    if (algebra.isPresent()) {
      line("algebra      %s".formatted(algebra.get().describe()));
    }
    if (!basis.group().field().isRational()) {
      line("numbers      the group is declared over %s".formatted(basis.group().field()));
    }
    for (var to : basis.out().terms()) {
      for (var from : basis.in().terms()) {
        block(basis, new Pair(from, to));
      }
    }
  }

  private static String sized(EquivariantBasis basis, Representation representation) {
    long size = Dimension.of(basis.group(), representation);
    return "%s  (%s component%s)".formatted(representation, size, size == 1 ? "" : "s");
  }

  private void block(EquivariantBasis basis, Pair pair) throws IOException {
    IntertwinerBasis block = basis.block(pair.in(), pair.out());
    int maps = block.dimension();
    line("");
    line(
        "%s -> %s: %s, %s x %s"
            .formatted(
                pair.in(),
                pair.out(),
                maps == 0 ? "no map but zero" : maps == 1 ? "1 map" : maps + " maps",
                block.rows(),
                block.columns()));
    List<MapReading> readings = MapReading.of(basis.group(), block, MAX_MAPS);
    if (readings.stream().anyMatch(MapReading::speaksOfIndices)) {
      line("  " + TensorIndices.of(basis.group(), pair.in(), pair.out()).describe());
    }
    for (int i = 0; i < readings.size(); i++) {
      reading(i + 1, readings.get(i));
      map(block, block.elements().get(i));
    }
    if (maps > MAX_MAPS) {
      line("  ... %s more; --format json has them all".formatted(maps - MAX_MAPS));
    }
    parameters += maps;
  }

  private void reading(int number, MapReading reading) throws IOException {
    line("  %s. %s".formatted(number, reading.name().map(TensorName::text).orElse("(no name)")));
    if (reading.meaning().isPresent()) {
      line("     theta%s: %s".formatted(parameters + number, reading.meaning().get().text()));
    }
    if (reading.symmetry().isPresent()) {
      line("     " + reading.symmetry().get().text());
    }
  }

  private void map(IntertwinerBasis block, Intertwiner map) throws IOException {
    if (block.rows() <= MAX_ROWS && block.columns() <= MAX_COLUMNS) {
      matrix(block, map);
    } else {
      entries(block, map);
    }
  }

  private void matrix(IntertwinerBasis block, Intertwiner map) throws IOException {
    int width = 1;
    for (int k = 0; k < map.size(); k++) {
      width = Math.max(width, value(block, map, k).length());
    }
    int next = 0;
    for (int row = 0; row < block.rows(); row++) {
      StringBuilder text = new StringBuilder("     [");
      for (int column = 0; column < block.columns(); column++) {
        boolean here =
            next < map.size() && map.rows()[next] == row && map.columns()[next] == column;
        String value = here ? value(block, map, next++) : ".";
        text.append(" ".repeat(width + 1 - value.length())).append(value);
      }
      line("%s ]".formatted(text));
    }
  }

  private void entries(IntertwinerBasis block, Intertwiner map) throws IOException {
    StringBuilder text = new StringBuilder("    ");
    for (int k = 0; k < Math.min(map.size(), MAX_ENTRIES); k++) {
      text.append(
          " [%s][%s] = %s".formatted(map.rows()[k], map.columns()[k], value(block, map, k)));
      text.append(k + 1 < map.size() ? "," : "");
    }
    if (map.size() > MAX_ENTRIES) {
      text.append(" ... %s more".formatted(map.size() - MAX_ENTRIES));
    }
    line(text.toString());
  }

  private static String value(IntertwinerBasis block, Intertwiner map, int k) {
    return block.field().text(block.coefficient(map, k));
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
