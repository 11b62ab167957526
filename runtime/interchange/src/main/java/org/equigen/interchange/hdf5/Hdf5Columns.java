package org.equigen.interchange.hdf5;

import io.jhdf.api.Dataset;
import io.jhdf.object.datatype.ArrayDataType;
import io.jhdf.object.datatype.CompoundDataType;
import io.jhdf.object.datatype.CompoundDataType.CompoundDataMember;
import io.jhdf.object.datatype.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a row of a data set consists of: the members of a compound, or of a plain array all numbers
 * with one first index.
 */
record Hdf5Columns(List<Hdf5Column> columns, int rowSize) {
  /** The most bytes that a row may have, and that are read together. */
  static final int LARGEST_BLOCK = 1 << 27;

  private static final String EXPECTED =
      "at least one dimension, fewer than 2^31 rows, and at most " + LARGEST_BLOCK + " bytes a row";

  /**
   * Reads the type of {@code dataset}.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException {@link Hdf5Diagnostic.NoRows}
   */
  static Hdf5Columns of(String source, String path, Dataset dataset) {
    long[] sizes = dataset.getDimensionsAsLong();
    DataType type = dataset.getDataType();
    long rowSize = type.getSize();
    for (int i = 1; i < sizes.length && rowSize <= LARGEST_BLOCK; i++) {
      rowSize = sizes[i] < 0 || sizes[i] > LARGEST_BLOCK ? Long.MAX_VALUE : rowSize * sizes[i];
    }
    boolean sound = sizes.length > 0 && sizes[0] >= 0 && sizes[0] <= Integer.MAX_VALUE;
    if (!sound || rowSize < 1 || rowSize > LARGEST_BLOCK) {
      String found = Hdf5Number.of(type).name() + " " + Arrays.toString(sizes);
      throw new Hdf5Diagnostic.NoRows(source, path, found, EXPECTED).exception();
    }
    List<Integer> inner = Arrays.stream(sizes).skip(1).mapToObj(Math::toIntExact).toList();
    List<Hdf5Column> columns =
        type instanceof CompoundDataType compound && inner.isEmpty()
            ? members(source, path, compound)
            : List.of(column(path, type, inner, 0));
    return new Hdf5Columns(columns, (int) rowSize);
  }

  private static List<Hdf5Column> members(String source, String path, CompoundDataType type) {
    List<Hdf5Column> columns = new ArrayList<>();
    for (CompoundDataMember member : type.getMembers()) {
      Hdf5Column column =
          column(member.getName(), member.getDataType(), List.of(), member.getOffset());
      long end = column.offset() + (long) column.count() * column.number().bytes();
      boolean sound = column.offset() >= 0 && column.shape().stream().allMatch(size -> size >= 0);
      if (!sound || end > type.getSize()) {
        String cause = column.name() + " ends at byte " + end + " of a row of " + type.getSize();
        throw new Hdf5Diagnostic.Damaged(source, path, cause).exception();
      }
      columns.add(column);
    }
    return List.copyOf(columns);
  }

  private static Hdf5Column column(String name, DataType type, List<Integer> outer, int offset) {
    if (!(type instanceof ArrayDataType array)) {
      return new Hdf5Column(name, Hdf5Number.of(type), outer, offset);
    }
    List<Integer> shape = new ArrayList<>(outer);
    Arrays.stream(array.getArrayTypeDimensions()).forEach(shape::add);
    return new Hdf5Column(name, Hdf5Number.of(array.getBaseType()), shape, offset);
  }
}
