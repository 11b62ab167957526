package org.equigen.interchange.hdf5;

import io.jhdf.api.Attribute;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.dataset.CompactDataset;
import io.jhdf.dataset.DatasetBase;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A data set of an open file as rows of columns. A compound has a column for each member; any other
 * array has one, whose shape is that of the array without its first dimension.
 */
public final class Hdf5Table {
  // Read together from a file without chunks.
  private static final int UNCHUNKED_BYTES = 1 << 20;

  // jHDF drops no Fletcher checksum from the end of a decoded chunk.
  private static final int CHECKSUM = 4;

  private final JhdfGuard guard;
  private final String path;
  private final DatasetBase dataset;
  private final Hdf5Columns layout;
  private final int rows;
  private final int blockRows;

  Hdf5Table(JhdfGuard guard, String path, DatasetBase dataset) {
    this.guard = guard;
    this.path = path;
    this.dataset = dataset;
    this.layout = Hdf5Columns.of(guard.source(), path, dataset);
    this.rows = (int) dataset.getDimensionsAsLong()[0];
    int wanted =
        dataset instanceof ChunkedDataset chunked
            ? chunked.getChunkDimensions()[0]
            : UNCHUNKED_BYTES / layout.rowSize();
    int most = Hdf5Columns.LARGEST_BLOCK / layout.rowSize();
    this.blockRows = Math.clamp(wanted, 1, most);
  }

  /** The path of the data set inside the file. */
  public String path() {
    return path;
  }

  /** Number of rows; may be 0. */
  public int rows() {
    return rows;
  }

  /** The columns in the order of their definition, at least one. */
  public List<Hdf5Column> columns() {
    return layout.columns();
  }

  /** The column of that name. */
  public Optional<Hdf5Column> column(String name) {
    return columns().stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /** The text of an attribute of the data set; empty where there is none, or another type. */
  public Optional<String> text(String attribute) {
    return guard.run(
        path,
        () -> {
          @Nullable Attribute found = dataset.getAttribute(attribute);
          return found != null && found.getData() instanceof String text
              ? Optional.of(text)
              : Optional.empty();
        });
  }

  /**
   * Rows that are best read together, beginning at a multiple of this number: those of a chunk of
   * the file, so that none is decoded twice, unless a chunk has more than 128 MiB.
   */
  public int blockRows() {
    return blockRows;
  }

  /**
   * The rows {@code first} to {@code first + count - 1}.
   *
   * @throws IndexOutOfBoundsException if the table has no such rows, or they have more than 128 MiB
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if they cannot be decoded
   */
  public Hdf5Block block(int first, int count) {
    Objects.checkFromIndexSize(first, count, rows);
    Objects.checkFromIndexSize(0, count, Hdf5Columns.LARGEST_BLOCK / layout.rowSize());
    if (count == 0) {
      return new Hdf5Block(new byte[0], layout.rowSize(), 0);
    }
    String part = path + ", rows " + first + " to " + (first + count - 1);
    byte[] bytes = guard.run(part, () -> read(first, count, part));
    return new Hdf5Block(bytes, layout.rowSize(), count);
  }

  private byte[] read(int first, int count, String part) {
    if (dataset instanceof ChunkedDataset chunked && isWithinOneChunk(chunked, first, count)) {
      int rowsOfChunk = chunked.getChunkDimensions()[0];
      byte[] chunk = chunked.getDecompressedChunk(new int[] {first});
      return require(chunk, (long) rowsOfChunk * layout.rowSize(), part);
    }
    if (dataset instanceof CompactDataset) {
      // A few kilobytes inside the header, of which jHDF cuts no slices.
      byte[] all = require(bytes(dataset.getDataBuffer()), (long) rows * layout.rowSize(), part);
      int from = first * layout.rowSize();
      return Arrays.copyOfRange(all, from, from + count * layout.rowSize());
    }
    int[] sizes = dataset.getDimensions().clone();
    long[] from = new long[sizes.length];
    from[0] = first;
    sizes[0] = count;
    byte[] slice = bytes(dataset.getSliceDataBuffer(from, sizes));
    return require(slice, (long) count * layout.rowSize(), part);
  }

  // The buffer may be a window on more, or on the file itself.
  private static byte[] bytes(ByteBuffer buffer) {
    byte[] copy = new byte[buffer.remaining()];
    buffer.get(copy);
    return copy;
  }

  // A chunk of whole rows, which is padded where the table ends.
  private static boolean isWithinOneChunk(ChunkedDataset chunked, int first, int count) {
    int[] chunk = chunked.getChunkDimensions();
    return chunk.length == 1 && chunk[0] > 0 && first % chunk[0] == 0 && count <= chunk[0];
  }

  private byte[] require(byte[] bytes, long expected, String part) {
    if (bytes.length != expected && bytes.length != expected + CHECKSUM) {
      String cause = "the rows decode to " + bytes.length + " bytes, not to " + expected;
      throw new Hdf5Diagnostic.Damaged(guard.source(), part, cause).exception();
    }
    return bytes;
  }
}
