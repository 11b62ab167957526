package org.equigen.runtime.training;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.equigen.runtime.diagnostic.TrainingDiagnostic;
import org.equigen.runtime.gradient.Loss;

/**
 * Squared error in a form of one's own, {@code L = (1/n) sum over channels of d' F d}, {@code d = p
 * - t}, for the {@code n} outputs of a row: invariant under a group where the form F of each part
 * is, also where the group acts on the components by matrices that are not orthogonal. For F = 1 it
 * is {@link MeanSquaredError}.
 *
 * <p>The invariant forms of a representation R are what {@code gen-layers basis --in "R*R" --out S}
 * prints, as matrices with one row after the other. Where the group is compact one of their sums is
 * positive definite; where it is not, as for the Lorentz group on four-vectors, none is, and any
 * squared error depends on the frame.
 *
 * @param parts one after the other in a row of the output
 */
public record QuadraticError(List<Part> parts) implements Loss {
  /**
   * Channels of one kind, {@code [channel][component]}.
   *
   * @param channels how many, 1 and more
   * @param form {@code [component][component]}, row-major, symmetric and positive definite
   */
  public record Part(int channels, List<Double> form) {
    /**
     * Checks the form.
     *
     * @throws org.equigen.runtime.diagnostic.DiagnosticException if it is no square, not symmetric,
     *     or not positive definite (EQR401)
     */
    public Part {
      form = List.copyOf(form);
      int n = (int) Math.round(Math.sqrt(form.size()));
      boolean square = n > 0 && n * n == form.size();
      if (channels < 1 || !square || !isPositive(form, n)) {
        throw new TrainingDiagnostic.BadSetting(
                "form of " + channels + " channels",
                form.toString(),
                "1 channel and more, and a symmetric positive definite matrix, row after row")
            .exception();
      }
    }

    /** The form with these numbers on its diagonal and 0 elsewhere. */
    public static Part diagonal(int channels, double... weights) {
      Double[] form = new Double[weights.length * weights.length];
      Arrays.fill(form, 0.0);
      for (int i = 0; i < weights.length; i++) {
        form[i * weights.length + i] = weights[i];
      }
      return new Part(channels, List.of(form));
    }

    /**
     * Components of {@code Sym(2,V)}, V of dimension n with an orthogonal action: {@code x_ij} with
     * {@code i <= j} in lexicographic order, {@code T = sum of x_ij (e_i e_j + e_j e_i) / 2}. The
     * form is {@code sum of T_ij^2 = sum of x_ii^2 + (1/2) sum over i < j of x_ij^2}.
     */
    public static Part symmetricSquare(int channels, int n) {
      double[] weights = new double[n * (n + 1) / 2];
      int at = 0;
      for (int i = 0; i < n; i++) {
        for (int j = i; j < n; j++) {
          weights[at++] = i == j ? 1 : 0.5;
        }
      }
      return diagonal(channels, weights);
    }

    int components() {
      return (int) Math.round(Math.sqrt(form.size()));
    }

    /** By Cholesky's decomposition, which exists for positive definite matrices alone. */
    private static boolean isPositive(List<Double> form, int n) {
      double[][] root = new double[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j <= i; j++) {
          double sum = form.get(i * n + j);
          if (sum != form.get(j * n + i) || !Double.isFinite(sum)) {
            return false;
          }
          for (int k = 0; k < j; k++) {
            sum -= root[i][k] * root[j][k];
          }
          if (i == j && !(sum > 0)) {
            return false;
          }
          root[i][j] = i == j ? Math.sqrt(sum) : sum / root[j][j];
        }
      }
      return true;
    }
  }

  /** Copies the parts. */
  public QuadraticError {
    parts = List.copyOf(parts);
  }

  /** An error of these parts. */
  public static QuadraticError of(Part... parts) {
    return new QuadraticError(List.of(parts));
  }

  /** With all forms, which are part of what a checkpoint is bound to. */
  @Override
  public String name() {
    return parts.stream()
        .map(it -> it.channels() + " channels by " + it.form())
        .collect(Collectors.joining(", ", "squared error of ", ""));
  }

  @Override
  public int targetSize(int predictionSize) {
    int size = parts.stream().mapToInt(it -> it.channels() * it.components()).sum();
    if (size != predictionSize) {
      throw new TrainingDiagnostic.BadSetting(
              "parts of a squared error",
              size + " numbers",
              predictionSize + " numbers, as the output has")
          .exception();
    }
    return size;
  }

  @Override
  public double evaluate(double[] prediction, double[] target, double[] gradient) {
    double sum = 0;
    int first = 0;
    for (Part part : parts) {
      int n = part.components();
      for (int channel = 0; channel < part.channels(); channel++, first += n) {
        for (int i = 0; i < n; i++) {
          double row = 0;
          for (int j = 0; j < n; j++) {
            row += part.form().get(i * n + j) * (prediction[first + j] - target[first + j]);
          }
          sum += row * (prediction[first + i] - target[first + i]);
          gradient[first + i] = 2 * row / prediction.length;
        }
      }
    }
    return sum / prediction.length;
  }
}
