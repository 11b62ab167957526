package org.equigen.interchange.blosc;

import io.jhdf.filter.Filter;

/**
 * HDF5 filter 32001, for reading. jHDF finds it through the service loader; programs need not name
 * it.
 *
 * <p>The client values of a data set are, in order: version of the filter, version of the chunk
 * format, size of an element, bytes of a decoded chunk, and the writer's level, shuffle and codec.
 * Only the fourth is used, as the bound of what a chunk may decode to: everything else is repeated
 * in each chunk.
 */
public final class BloscFilter implements Filter {
  /** The number under which the HDF Group registered Blosc. */
  public static final int ID = 32001;

  private static final int DECODED_BYTES = 3;

  // A checksum that another filter appended before this one saw the chunk.
  private static final int SLACK = 64;

  /** Made by the service loader. */
  public BloscFilter() {}

  @Override
  public int getId() {
    return ID;
  }

  @Override
  public String getName() {
    return "blosc";
  }

  /**
   * Decodes one chunk.
   *
   * @throws io.jhdf.exceptions.HdfFilterException if the chunk is not a sound Blosc 1 chunk
   */
  @Override
  public byte[] decode(byte[] encodedData, int[] filterData) {
    long limit = Integer.MAX_VALUE;
    if (filterData.length > DECODED_BYTES && filterData[DECODED_BYTES] > 0) {
      limit = (long) filterData[DECODED_BYTES] + SLACK;
    }
    BloscHeader header = BloscHeader.parse(encodedData, limit);
    return new BloscChunk(header, encodedData).decode();
  }
}
