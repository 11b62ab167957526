package org.equigen.interchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.equigen.runtime.data.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
  @TempDir private Path folder;

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("table.csv"), text);
  }

  @Test
  void columnsAreTakenByNameAndBecomeColumnsOfData() throws IOException {
    CsvTable table =
        CsvTable.read(write("\uFEFFx, \"y, mm\" ,label\r\n1,-2.5,0\r\n .5 ,\"3e2\",1\r\n+4.,0,1"));
    assertThat(table.columns()).containsExactly("x", "y, mm", "label");
    assertThat(table.rows()).isEqualTo(3);
    assertThat(table.numbers("y, mm", "x")).containsExactly(-2.5, 1, 300, 0.5, 0, 4);
    Dataset data =
        Dataset.over("row", table.rows())
            .column("position", "row", 2, table.numbers("x", "y, mm"))
            .column("label", "row", 1, table.numbers("label"))
            .build();
    assertThat(data.column("position").numbers().get(3)).isEqualTo(300);
    assertThat(CsvTable.read(write("a;b\n1;2\n"), ';').numbers("b")).containsExactly(2);
    assertThat(CsvTable.read(write("a,b\n")).rows()).isZero();
  }

  @Test
  void aColumnThatIsNotThereIsToldWithTheNearest() throws IOException {
    CsvTable table = CsvTable.read(write("energy,mass\n1,2\n"));
    assertThatThrownBy(() -> table.numbers("enrgy"))
        .hasMessageContaining("[EQR311]")
        .hasMessageContaining("energy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"abc", "", "NaN", "1,5x", "0x10", "1e999", "Infinity", "1 2", "1d", "--1"})
  void aCellThatIsNoNumberIsToldWithLineAndColumn(String cell) throws IOException {
    Path file = write("x;y\n1;2\n3;" + cell + "\n");
    assertThatThrownBy(() -> CsvTable.read(file, ';'))
        .hasMessageStartingWith(
            "[EQR721] " + file + ", line 3, column \"y\": \"" + cell + "\" is no finite number");
  }

  @Test
  void linesOfOtherLengthsAndHeadsThatAreNoneAreRefused() throws IOException {
    Path file = write("x,y\n1,2\n3\n");
    assertThatThrownBy(() -> CsvTable.read(file))
        .hasMessageStartingWith("[EQR720] " + file + ", line 3: there are 1 cells")
        .hasMessageContaining("2 cells, as in the first line");
    for (String head : new String[] {"", "x,x", "x,", "1,2"}) {
      write(head + "\n1,2\n");
      assertThatThrownBy(() -> CsvTable.read(file))
          .hasMessageStartingWith("[EQR720] " + file + ", line 1");
    }
    write("x\n\"1\n");
    assertThatThrownBy(() -> CsvTable.read(file))
        .hasMessageContaining("line 2: a quote is opened and never closed");
  }
}
