package org.equigen.interchange.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Hdf5FileTest {
  private static final int ROWS = 10;

  @TempDir private Path folder;
  private Hdf5File file;

  @BeforeEach
  void open() {
    file = Hdf5File.open(SampleFiles.write(folder, SampleFiles.bytes(SampleFiles.SAMPLES)));
  }

  @AfterEach
  void close() {
    file.close();
  }

  private Hdf5Table table(String path) {
    return file.table(path).orElseThrow();
  }

  @Test
  void aCompoundHasAColumnForEachMember() {
    assertThat(table("run/table").columns())
        .extracting(Hdf5Column::toString)
        .containsExactly(
            "id int64", "x float32[3]", "flag bool", "year int16", "name StringData of 4 bytes");
  }

  @ParameterizedTest
  @CsvSource({
    "run/tensor, 'run/tensor float64[2, 3]'",
    "half, half float16",
    "flags, flags bool",
    "bytes, bytes uint8",
    "unsigned, unsigned uint64",
    "integers, integers int32[1]",
    "words, words StringData of 2 bytes",
    "compact, compact float32[2]",
    "none, none float32[3]"
  })
  void anArrayHasOneColumn(String path, String column) {
    assertThat(table(path).columns()).extracting(Hdf5Column::toString).containsExactly(column);
    assertThat(table(path).rows()).isEqualTo(path.equals("none") ? 0 : ROWS);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 10})
  void everyRowOfACompoundIsReadWhateverTheBlocks(int block) {
    Hdf5Table table = table("run/table");
    assertThat(table.blockRows()).isEqualTo(4);
    for (int first = 0; first < ROWS; first += block) {
      Hdf5Block rows = table.block(first, Math.min(block, ROWS - first));
      for (int row = 0; row < rows.rows(); row++) {
        requireRow(table, rows, row, first + row);
      }
    }
  }

  private static void requireRow(Hdf5Table table, Hdf5Block rows, int row, int i) {
    double[] x = new double[3];
    rows.copy(row, column(table, "x"), 0, x);
    assertThat(x).containsExactly(i + 0.25, -i, i * i);
    assertThat(rows.whole(row, column(table, "id"), 0)).isEqualTo(100 + i);
    assertThat(rows.whole(row, column(table, "flag"), 0)).isEqualTo(i % 3 == 0 ? 1 : 0);
    assertThat(rows.whole(row, column(table, "year"), 0)).isEqualTo(1990 + i);
    float[] last = new float[1];
    rows.copy(row, column(table, "x"), 2, last);
    assertThat(last).containsExactly(i * i);
  }

  private static Hdf5Column column(Hdf5Table table, String name) {
    return table.column(name).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 10})
  void chunksThatCutRowsArePutTogether(int block) {
    Hdf5Table table = table("run/tensor");
    for (int first = 0; first < ROWS; first += block) {
      Hdf5Block rows = table.block(first, Math.min(block, ROWS - first));
      for (int row = 0; row < rows.rows(); row++) {
        double[] numbers = new double[6];
        rows.copy(row, table.columns().getFirst(), 0, numbers);
        for (int k = 0; k < numbers.length; k++) {
          assertThat(numbers[k]).isEqualTo((6 * (first + row) + k) / 8.0);
        }
      }
    }
  }

  @Test
  void numbersOfEveryTypeAreExact() {
    for (int i = 0; i < ROWS; i++) {
      assertThat(real("half", i)).isEqualTo(i / 4.0 - 1);
      assertThat(real("flags", i)).isEqualTo(i % 2);
      assertThat(whole("flags", i)).isEqualTo(i % 2);
      assertThat(real("bytes", i)).isEqualTo(246 + i);
      assertThat(whole("bytes", i)).isEqualTo(246 + i);
      assertThat(real("integers", i)).isEqualTo(i - 5);
      assertThat(whole("integers", i)).isEqualTo(i - 5);
      assertThat(real("compact", i)).isEqualTo(i);
      assertThat(real("unsigned", i)).isEqualTo(0x1p64);
      assertThat(Long.toUnsignedString(whole("unsigned", i))).isEqualTo("18446744073709551615");
    }
  }

  private double real(String path, int row) {
    double[] number = new double[1];
    Hdf5Table table = table(path);
    table.block(row, 1).copy(0, table.columns().getFirst(), 0, number);
    return number[0];
  }

  private long whole(String path, int row) {
    Hdf5Table table = table(path);
    return table.block(row, 1).whole(0, table.columns().getFirst(), 0);
  }

  @Test
  void namesAreListedAndWhatIsNotThereIsEmpty() {
    assertThat(file.datasets(100))
        .containsExactlyInAnyOrder(
            "run/table",
            "run/tensor",
            "half",
            "flags",
            "bytes",
            "unsigned",
            "integers",
            "words",
            "compact",
            "scalar",
            "none");
    assertThat(file.datasets(2)).hasSize(2);
    assertThat(file.table("run")).isEmpty();
    assertThat(file.table("run/absent")).isEmpty();
    assertThat(file.table("absent/table")).isEmpty();
  }

  @Test
  void attributesThatAreTextAreRead() {
    assertThat(table("run/table").text("unit")).contains("GeV");
    assertThat(table("run/table").text("version")).isEmpty();
    assertThat(table("run/table").text("absent")).isEmpty();
  }

  @Test
  void rowsAndNumbersOutsideAreRefusedByJava() {
    Hdf5Table table = table("run/table");
    Hdf5Block rows = table.block(0, 2);
    Hdf5Column x = column(table, "x");

    assertThatThrownBy(() -> table.block(8, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> rows.copy(2, x, 0, new float[1]))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> rows.copy(0, x, 1, new float[3]))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> rows.whole(0, x, 0)).hasMessage("x float32[3] holds no integers");
    assertThatThrownBy(() -> rows.whole(0, column(table, "name"), 0))
        .hasMessage("name StringData of 4 bytes holds no numbers");
    assertThat(table("none").block(0, 0).rows()).isZero();
    assertThat(List.of(table.path(), file.source()))
        .containsExactly("run/table", folder.resolve("file.h5").toString());
  }
}
