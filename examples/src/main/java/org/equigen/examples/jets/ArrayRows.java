package org.equigen.examples.jets;

import java.util.List;
import java.util.Optional;
import org.equigen.interchange.hdf5.Hdf5Block;
import org.equigen.interchange.hdf5.Hdf5Column;
import org.equigen.interchange.hdf5.Hdf5File;
import org.equigen.interchange.hdf5.Hdf5Number;
import org.equigen.interchange.hdf5.Hdf5Table;

/**
 * Arrays with a row for each jet: {@code Pmu [jets][constituents][4]} and {@code is_signal [jets]},
 * and {@code truth_Pmu [jets][4]} where the file has it, as common for networks on Lorentz groups.
 */
final class ArrayRows implements JetRows {
  /** The path of the momenta inside the file. */
  static final String MOMENTA = "Pmu";

  private static final String LABELS = "is_signal";
  private static final String TRUTH = "truth_Pmu";
  private static final int MOST_CONSTITUENTS = 100_000;

  private final String source;
  private final Hdf5Table momenta;
  private final Hdf5Table labels;
  private final Optional<Hdf5Table> truth;
  private final int numbers;

  /**
   * Checks types and sizes.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if they do not fit together
   */
  ArrayRows(Hdf5File file, Hdf5Table momenta) {
    this.source = file.source();
    this.momenta = momenta;
    this.numbers = Jet.COMPONENTS * constituents();
    if (momenta.rows() == 0) {
      throw new JetFileDiagnostic.NoJets(source, MOMENTA).exception();
    }
    this.labels =
        file.table(LABELS)
            .orElseThrow(() -> new JetFileDiagnostic.NoTable(source, LABELS, MOMENTA).exception());
    Hdf5Number.Kind kind = only(labels).number().kind();
    boolean integers = kind == Hdf5Number.Kind.WHOLE || kind == Hdf5Number.Kind.BOOLEAN;
    require(
        labels,
        integers && hasRowsOf(labels, List.of()),
        "integers or booleans [" + momenta.rows() + "], one for each jet");
    this.truth = file.table(TRUTH);
    truth.ifPresent(this::requireMomenta);
  }

  private int constituents() {
    List<Integer> shape = only(momenta).shape();
    boolean sound = isFloat(momenta) && shape.size() == 2 && shape.get(1) == Jet.COMPONENTS;
    require(momenta, sound, "numbers [jets][constituents][4] in float32 or float64");
    int constituents = shape.get(0);
    String some = "1 to " + MOST_CONSTITUENTS + " constituents";
    require(momenta, constituents > 0 && constituents <= MOST_CONSTITUENTS, some);
    return constituents;
  }

  private void requireMomenta(Hdf5Table table) {
    boolean sound = isFloat(table) && hasRowsOf(table, List.of(Jet.COMPONENTS));
    require(table, sound, "numbers [" + momenta.rows() + "][4] in float32 or float64");
  }

  private boolean hasRowsOf(Hdf5Table table, List<Integer> shape) {
    return table.rows() == momenta.rows() && only(table).shape().equals(shape);
  }

  private static Hdf5Column only(Hdf5Table table) {
    return table.columns().getFirst();
  }

  private static boolean isFloat(Hdf5Table table) {
    Hdf5Number number = only(table).number();
    return number.kind() == Hdf5Number.Kind.REAL && number.bytes() >= Float.BYTES;
  }

  private void require(Hdf5Table table, boolean sound, String expected) {
    if (!sound || table.columns().size() != 1) {
      String found = table.rows() + " rows of " + table.columns();
      throw new JetFileDiagnostic.OtherLayout(source, table.path(), found, expected).exception();
    }
  }

  @Override
  public String labelColumn() {
    return LABELS;
  }

  @Override
  public long count() {
    return momenta.rows();
  }

  @Override
  public int blockRows() {
    return momenta.blockRows();
  }

  @Override
  public JetBlock block(long first) {
    int count = (int) Math.min(momenta.blockRows(), momenta.rows() - first);
    Hdf5Block jets = momenta.block((int) first, count);
    Hdf5Block signals = labels.block((int) first, count);
    Optional<Hdf5Block> tops = truth.map(table -> table.block((int) first, count));
    return index -> {
      float[] row = new float[numbers];
      jets.copy(index, only(momenta), 0, row);
      float[] top = new float[Jet.COMPONENTS];
      truth.ifPresent(table -> tops.orElseThrow().copy(index, only(table), 0, top));
      return new JetRow(row, top, signals.whole(index, only(labels), 0));
    };
  }
}
