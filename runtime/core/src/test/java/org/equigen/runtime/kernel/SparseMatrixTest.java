package org.equigen.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas as matrices; what kernels do with them is in their contract. */
class SparseMatrixTest {
  @Test
  void aFormulaIsReadTermByTerm() {
    SparseMatrix matrix =
        SparseMatrix.of("y0 = x0 - x5 + 0.5 x10\ny12 = -1.5E-4 x3\n", "    + 2 x4\n");
    assertThat(matrix.rows()).containsExactly(0, 12);
    assertThat(matrix.starts()).containsExactly(0, 3, 5);
    assertThat(matrix.columns()).containsExactly(0, 5, 10, 3, 4);
    assertThat(matrix.inDouble()).containsExactly(1, -1, 0.5, -1.5e-4, 2);
    assertThat(matrix.inFloat()).containsExactly(1, -1, 0.5f, -1.5e-4f, 2);
  }

  @Test
  void manyTermsHaveRoom() {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < 100; row++) {
      text.append("y").append(row).append(" = x").append(row).append(" - x7\n");
    }
    SparseMatrix matrix = SparseMatrix.of(text.toString());
    assertThat(matrix.columns().length).isEqualTo(200);
    assertThat(matrix.rows()).hasSize(100).endsWith(98, 99);
    assertThat(matrix.columns()[198]).isEqualTo(99);
  }

  @Test
  void theTransposeExchangesRowsAndColumns() {
    SparseMatrix matrix = SparseMatrix.of("y3 = x0 - 2 x5\ny1 = 0.5 x5\n");
    SparseMatrix transposed = matrix.transposed();
    assertThat(transposed.rows()).containsExactly(0, 5);
    assertThat(transposed.starts()).containsExactly(0, 1, 3);
    assertThat(transposed.columns()).containsExactly(3, 3, 1);
    assertThat(transposed.inDouble()).containsExactly(1, -2, 0.5);
    assertThat(transposed.transposed().columns()).containsExactly(5, 0, 5);
    assertThat(transposed.transposed().inDouble()).containsExactly(0.5, 1, -2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x0 = y0",
        "y = x0",
        "y0 = ",
        "y0 = x",
        "y0 = x0 x1",
        "y0 = x0 + 2x1",
        "y0 = a x1",
        "y0 = x0 -x1",
        "    + x1"
      })
  void whatIsNoFormulaIsRefused(String text) {
    assertThatThrownBy(() -> SparseMatrix.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no row of a sparse matrix");
  }
}
