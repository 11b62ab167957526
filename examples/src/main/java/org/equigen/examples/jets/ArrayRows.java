package org.equigen.examples.jets;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.exceptions.HdfInvalidPathException;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Optional;

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
  private static final int UNCHUNKED_ROWS = 256;
  private static final long LARGEST_BLOCK = 1 << 25;

  private final String source;
  private final Dataset momenta;
  private final Dataset labels;
  private final Optional<Dataset> truth;
  private final int rows;
  private final int constituents;
  private final int blockRows;

  /**
   * Checks types and sizes.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if they do not fit together
   */
  ArrayRows(String source, HdfFile file, Dataset momenta) {
    this.source = source;
    this.momenta = momenta;
    long[] sizes = momentumSizes();
    this.rows = (int) sizes[0];
    this.constituents = (int) sizes[1];
    this.blockRows = wholeChunks();
    this.labels =
        find(file, LABELS)
            .orElseThrow(() -> new JetFileDiagnostic.NoTable(source, LABELS, MOMENTA).exception());
    boolean integers = labels.getDataType() instanceof FixedPoint;
    require(
        labels, integers && hasSizes(labels, rows), "integers [" + rows + "], one for each jet");
    this.truth = find(file, TRUTH);
    truth.ifPresent(this::requireMomenta);
  }

  private long[] momentumSizes() {
    long[] sizes = momenta.getDimensionsAsLong();
    String shape = "numbers [jets][constituents][4] in float32 or float64";
    require(momenta, isFloat(momenta) && sizes.length == 3 && sizes[2] == Jet.COMPONENTS, shape);
    require(momenta, sizes[0] >= 0 && sizes[0] <= Integer.MAX_VALUE, "fewer than 2^31 jets");
    String some = "1 to " + MOST_CONSTITUENTS + " constituents";
    require(momenta, sizes[1] > 0 && sizes[1] <= MOST_CONSTITUENTS, some);
    if (sizes[0] == 0) {
      throw new JetFileDiagnostic.NoJets(source, MOMENTA).exception();
    }
    return sizes;
  }

  /** None is decoded twice, unless they are very large. */
  private int wholeChunks() {
    int chunk =
        momenta instanceof ChunkedDataset chunked
            ? chunked.getChunkDimensions()[0]
            : UNCHUNKED_ROWS;
    long most = Math.max(1, LARGEST_BLOCK / ((long) constituents * Jet.COMPONENTS));
    return (int) Math.clamp(chunk, 1, most);
  }

  private void requireMomenta(Dataset dataset) {
    boolean sound = isFloat(dataset) && hasSizes(dataset, rows, Jet.COMPONENTS);
    require(dataset, sound, "numbers [" + rows + "][4] in float32 or float64");
  }

  private static boolean hasSizes(Dataset dataset, long... sizes) {
    return Arrays.equals(dataset.getDimensionsAsLong(), sizes);
  }

  private static Optional<Dataset> find(HdfFile file, String name) {
    try {
      return file.getByPath(name) instanceof Dataset dataset
          ? Optional.of(dataset)
          : Optional.empty();
    } catch (HdfInvalidPathException e) {
      return Optional.empty();
    }
  }

  private static boolean isFloat(Dataset dataset) {
    return dataset.getDataType() instanceof FloatingPoint number
        && (number.getSize() == Float.BYTES || number.getSize() == Double.BYTES);
  }

  private void require(Dataset dataset, boolean sound, String expected) {
    if (!sound) {
      String found =
          dataset.getDataType().getClass().getSimpleName()
              + " of "
              + dataset.getDataType().getSize()
              + " bytes "
              + Arrays.toString(dataset.getDimensionsAsLong());
      throw new JetFileDiagnostic.OtherLayout(source, dataset.getName(), found, expected)
          .exception();
    }
  }

  @Override
  public String dataset() {
    return MOMENTA;
  }

  @Override
  public String labelColumn() {
    return LABELS;
  }

  @Override
  public long count() {
    return rows;
  }

  @Override
  public int blockRows() {
    return blockRows;
  }

  @Override
  public JetBlock block(long first) {
    int count = (int) Math.min(blockRows, rows - first);
    Object numbers = slice(momenta, first, count, constituents, Jet.COMPONENTS);
    Object signals = slice(labels, first, count);
    Optional<Object> tops = truth.map(it -> slice(it, first, count, Jet.COMPONENTS));
    return index -> {
      float[] row = new float[constituents * Jet.COMPONENTS];
      Object jet = Array.get(numbers, index);
      for (int c = 0; c < constituents; c++) {
        copy(Array.get(jet, c), row, c * Jet.COMPONENTS);
      }
      float[] top = new float[Jet.COMPONENTS];
      tops.ifPresent(it -> copy(Array.get(it, index), top, 0));
      return new JetRow(row, top, Array.getLong(signals, index));
    };
  }

  private static Object slice(Dataset dataset, long first, int count, int... inner) {
    long[] from = new long[inner.length + 1];
    from[0] = first;
    int[] sizes = new int[inner.length + 1];
    sizes[0] = count;
    System.arraycopy(inner, 0, sizes, 1, inner.length);
    return dataset.getData(from, sizes);
  }

  /** Rounds to float where the file holds doubles. */
  private static void copy(Object momentum, float[] target, int at) {
    for (int i = 0; i < Jet.COMPONENTS; i++) {
      target[at + i] = (float) Array.getDouble(momentum, i);
    }
  }
}
