package org.equigen.examples.jets;

import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.object.datatype.ArrayDataType;
import io.jhdf.object.datatype.CompoundDataType;
import io.jhdf.object.datatype.CompoundDataType.CompoundDataMember;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.datatype.OrderedDataType;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks the type of a data set against the layout, member by member, and says where values lie.
 */
final class JetLayoutParser {
  private static final String EXPECTED =
      "index int64, values_block_0 float32[804], values_block_1 int64[2]";
  private static final String IN_DOUBLES = EXPECTED.replace("float32", "float64");

  // Rows read together from a file without chunks, about 1 MB.
  private static final int UNCHUNKED_ROWS = 320;

  // HotSpot refuses arrays within a few elements of the largest index; a checksum may follow.
  private static final int LARGEST_BLOCK = Integer.MAX_VALUE - 64;

  private final String source;
  private final Dataset dataset;

  JetLayoutParser(String source, Dataset dataset) {
    this.source = source;
    this.dataset = dataset;
  }

  JetTableLayout parse() {
    if (!(dataset.getDataType() instanceof CompoundDataType type)) {
      throw other(describe(dataset.getDataType()), EXPECTED);
    }
    List<CompoundDataMember> members = type.getMembers();
    String found =
        members.stream()
            .map(member -> member.getName() + " " + describe(member.getDataType()))
            .collect(Collectors.joining(", "));
    if (!found.equals(EXPECTED) && !found.equals(IN_DOUBLES)) {
      throw other(found, EXPECTED + ", or float64[804]");
    }
    checkInside(type);
    checkNames("values_block_0_kind", JetColumns.MOMENTA);
    checkNames("values_block_1_kind", JetColumns.LABELS);
    CompoundDataMember momenta = members.get(1);
    CompoundDataMember labels = members.get(2);
    return new JetTableLayout(
        rows(),
        blockRows(type.getSize()),
        type.getSize(),
        momenta.getOffset(),
        found.equals(IN_DOUBLES),
        order(momenta),
        labels.getOffset(),
        order(labels));
  }

  private static ByteOrder order(CompoundDataMember member) {
    ArrayDataType array = (ArrayDataType) member.getDataType();
    return ((OrderedDataType) array.getBaseType()).getByteOrder();
  }

  private static String describe(DataType type) {
    return switch (type) {
      case ArrayDataType array ->
          describe(array.getBaseType()) + Arrays.toString(array.getArrayTypeDimensions());
      case FloatingPoint number -> "float" + number.getSize() * Byte.SIZE;
      case FixedPoint number -> (number.isSigned() ? "int" : "uint") + number.getSize() * Byte.SIZE;
      default -> type.getClass().getSimpleName() + " of " + type.getSize() + " bytes";
    };
  }

  private void checkInside(CompoundDataType type) {
    for (CompoundDataMember member : type.getMembers()) {
      long end = (long) member.getOffset() + bytes(member.getDataType());
      if (member.getOffset() < 0 || end > type.getSize()) {
        throw other(
            member.getName() + " ends at byte " + end + " of a row of " + type.getSize(),
            "members inside their row");
      }
    }
  }

  private static int bytes(DataType type) {
    return type instanceof ArrayDataType array
        ? array.getArrayTypeDimensions()[0] * array.getBaseType().getSize()
        : type.getSize();
  }

  // Files that do not name their columns in this way are taken by their sizes alone.
  private void checkNames(String attribute, List<String> expected) {
    @Nullable Attribute pickle = dataset.getAttribute(attribute);
    if (pickle == null || !(pickle.getData() instanceof String text)) {
      return;
    }
    List<String> found = JetColumns.pickled(text);
    if (found.size() != expected.size()) {
      return;
    }
    for (int i = 0; i < expected.size(); i++) {
      if (!found.get(i).equals(expected.get(i))) {
        throw other(
            "column " + i + " of " + attribute.replace("_kind", "") + " is " + found.get(i),
            expected.get(i));
      }
    }
  }

  private long rows() {
    long[] dimensions = dataset.getDimensionsAsLong();
    if (dimensions.length != 1 || dimensions[0] < 0 || dimensions[0] > Integer.MAX_VALUE) {
      throw other("dimensions " + Arrays.toString(dimensions), "one dimension, the jets");
    }
    if (dimensions[0] == 0) {
      throw new JetFileDiagnostic.NoJets(source, CompoundRows.DATASET).exception();
    }
    return dimensions[0];
  }

  private int blockRows(int rowSize) {
    if (!(dataset instanceof ChunkedDataset chunked)) {
      return Math.clamp(LARGEST_BLOCK / rowSize, 1, UNCHUNKED_ROWS);
    }
    int[] chunk = chunked.getChunkDimensions();
    if (chunk.length != 1 || chunk[0] < 1 || (long) chunk[0] * rowSize > LARGEST_BLOCK) {
      throw other("chunks " + Arrays.toString(chunk), "chunks of at least 1 row and below 2 GB");
    }
    return chunk[0];
  }

  private RuntimeException other(String found, String expected) {
    return new JetFileDiagnostic.OtherLayout(source, CompoundRows.DATASET, found, expected)
        .exception();
  }
}
