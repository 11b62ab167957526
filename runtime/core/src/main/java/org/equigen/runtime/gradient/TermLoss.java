package org.equigen.runtime.gradient;

import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;
import org.equigen.runtime.Tile;
import org.equigen.runtime.data.Batch;

/** The losses of the rows of one output, in buffers of one thread. */
final class TermLoss<A> {
  private final Precision<A> precision;
  private final ObjectiveTerms.Bound term;
  private final OperandRows<A> outputs;
  private final OperandRows<A> seeds;
  private final double[] prediction;
  private final double[] gradient;
  private final double[] target;
  private final double[] weight = {1};

  TermLoss(Precision<A> precision, Signature signature, ObjectiveTerms.Bound term) {
    this.precision = precision;
    this.term = term;
    outputs = new OperandRows<>(precision, signature.operands().get(term.output()));
    seeds = new OperandRows<>(precision, signature.operands().get(term.seed()));
    prediction = new double[term.size()];
    gradient = new double[term.size()];
    target = new double[term.targetSize()];
  }

  ObjectiveTerms.Bound term() {
    return term;
  }

  /** The sum over rows of weight times loss. */
  double sum(A output, Batch<A> batch, Binding.Columns columns) {
    double sum = 0;
    int rows = rows(batch);
    for (int row = 0; row < rows; row++) {
      if (reads(row, batch, columns)) {
        sum += evaluate(row, output, batch, columns);
      }
    }
    return sum;
  }

  /** The sum; {@code scale} times its gradient goes to {@code seed}, which was zero. */
  double sum(A output, Batch<A> batch, Binding.Columns columns, double scale, A seed) {
    double sum = 0;
    int rows = rows(batch);
    for (int row = 0; row < rows; row++) {
      if (reads(row, batch, columns)) {
        sum += evaluate(row, output, batch, columns);
        for (int i = 0; i < gradient.length; i++) {
          gradient[i] *= scale * weight[0];
        }
        seeds.store(gradient, seed, row);
      }
    }
    return sum;
  }

  private int rows(Batch<A> batch) {
    return batch.rows(batch.schema().domain(term.domain()));
  }

  /** Reads the weight; a row of weight 0 need not even have a target. */
  private boolean reads(int row, Batch<A> batch, Binding.Columns columns) {
    if (columns.weights() != Binding.NONE) {
      precision.load(batch.column(columns.weights()), Tile.index(row, 0, 1), Tile.LANES, weight);
    }
    return weight[0] != 0;
  }

  private double evaluate(int row, A output, Batch<A> batch, Binding.Columns columns) {
    outputs.load(output, row, prediction);
    int at = Tile.index(row, 0, target.length);
    precision.load(batch.column(columns.target()), at, Tile.LANES, target);
    return weight[0] * term.term().loss().evaluate(prediction, target, gradient);
  }
}
