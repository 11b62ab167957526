package org.equigen.symbolic.decomposition;

import java.util.List;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/**
 * One step of a change of basis: the next factor of a tensor product is coupled to the irreducible
 * representations in the product of the factors before it. The remaining factors are lanes:
 *
 * <pre>
 * y[output + r][t] = sum_c P[r][c] x[input + c][t]
 * </pre>
 *
 * <p>for each block with projection P. The blocks' rows of y are all of y, each once.
 *
 * @param lanes the product of the dimensions of the remaining factors
 * @param rows rows of y, and of x
 * @param field contains the entries
 * @param blocks in the order of their outputs
 */
public record Stage(int lanes, int rows, NumberField field, List<Block> blocks) {
  /** Copies the list. */
  public Stage {
    blocks = List.copyOf(blocks);
  }

  /** Multiplications of one application, those by 1 included. */
  public long multiplications() {
    long entries = 0;
    for (Block block : blocks) {
      Matrix<Algebraic> projection = block.coupling().projection();
      for (int r = 0; r < projection.rows(); r++) {
        entries += projection.row(r).size();
      }
    }
    return Math.multiplyExact(entries, lanes);
  }

  /** The matrix that it applies, shape {@code [rows * lanes][rows * lanes]}. */
  public Matrix<Algebraic> projection() {
    Matrix.Builder<Algebraic> all = Matrix.builder(field, rows * lanes, rows * lanes);
    for (Block block : blocks) {
      place(block.coupling().projection(), block.output(), block.input(), all);
    }
    return all.build();
  }

  /** The inverse of {@link #projection}. */
  public Matrix<Algebraic> inclusion() {
    Matrix.Builder<Algebraic> all = Matrix.builder(field, rows * lanes, rows * lanes);
    for (Block block : blocks) {
      place(block.coupling().inclusion(), block.input(), block.output(), all);
    }
    return all.build();
  }

  private void place(
      Matrix<Algebraic> matrix, int row, int column, Matrix.Builder<Algebraic> into) {
    for (int r = 0; r < matrix.rows(); r++) {
      for (Matrix.Entry<Algebraic> entry : matrix.row(r)) {
        for (int t = 0; t < lanes; t++) {
          into.add((row + r) * lanes + t, (column + entry.column()) * lanes + t, entry.value());
        }
      }
    }
  }
}
