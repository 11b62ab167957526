package org.equigen.runtime.training;

import org.equigen.runtime.diagnostic.TrainingDiagnostic;
import org.equigen.runtime.gradient.Loss;

/**
 * Cross entropy of classes that exclude each other. The {@code n} outputs of a row are logits
 * {@code z}, one for each class, and {@code p_k = exp(z_k) / sum_j exp(z_j)} are their
 * probabilities: {@code L = -sum_k t_k log p_k} in nats, {@code dL/dz_k = (sum_j t_j) p_k - t_k}.
 *
 * <p>Targets are of one of two kinds. {@link #ofClass} reads a column of one number, the class from
 * 0 to {@code n - 1}, where {@code t} is 1 for it and 0 for the others. {@link #ofShares} reads a
 * column of {@code n} numbers {@code t_k} from 0 to 1, one-hot or smoothed; they should sum to 1,
 * and a row whose shares sum to {@code s} counts {@code s} times.
 *
 * <p>With the largest logit {@code z_m}, {@code -log p_k = (z_m - z_k) + log(1 + sum_{j != m}
 * exp(z_j - z_m))}: no exponential of a positive number is taken, so nothing overflows, and {@code
 * log1p} keeps the full relative precision for certain and right answers.
 */
public final class CrossEntropy implements Loss {
  /** The most classes whose numbers {@code float} columns hold exactly, 2^24. */
  private static final int MOST_CLASSES = 1 << 24;

  private final int classes;
  private final Kind kind;

  private enum Kind {
    CLASS,
    SHARES
  }

  private CrossEntropy(int classes, Kind kind) {
    if (classes < 2 || classes > MOST_CLASSES) {
      throw new TrainingDiagnostic.BadSetting("classes", "" + classes, "2 to " + MOST_CLASSES)
          .exception();
    }
    this.classes = classes;
    this.kind = kind;
  }

  /**
   * Targets are the numbers of classes, in a column of one number.
   *
   * @param classes outputs of a row, from 2
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if there are less than 2 or more
   *     than 2^24 (EQR401)
   */
  public static CrossEntropy ofClass(int classes) {
    return new CrossEntropy(classes, Kind.CLASS);
  }

  /**
   * Targets are the shares of classes, in a column of {@code classes} numbers.
   *
   * @param classes outputs of a row, from 2
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if there are less than 2 or more
   *     than 2^24 (EQR401)
   */
  public static CrossEntropy ofShares(int classes) {
    return new CrossEntropy(classes, Kind.SHARES);
  }

  @Override
  public String name() {
    return switch (kind) {
      case CLASS -> "cross entropy of " + classes + " classes";
      case SHARES -> "cross entropy of shares of " + classes + " classes";
    };
  }

  /**
   * One number for a class, one for each share.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if there are not as many outputs as
   *     classes (EQR401)
   */
  @Override
  public int targetSize(int predictionSize) {
    if (predictionSize != classes) {
      String valid = predictionSize + ", as many as the output has numbers";
      throw new TrainingDiagnostic.BadSetting("classes", "" + classes, valid).exception();
    }
    return switch (kind) {
      case CLASS -> 1;
      case SHARES -> classes;
    };
  }

  @Override
  public boolean accepts(double target) {
    return switch (kind) {
      case CLASS -> target >= 0 && target < classes && target == Math.rint(target);
      case SHARES -> target >= 0 && target <= 1;
    };
  }

  @Override
  public String validTargets() {
    return switch (kind) {
      case CLASS -> "whole numbers from 0 to " + (classes - 1);
      case SHARES -> "0 to 1";
    };
  }

  @Override
  public double evaluate(double[] prediction, double[] target, double[] gradient) {
    int top = largest(prediction);
    double rest = exponentials(prediction, top, gradient);
    double certainty = StrictMath.log1p(rest);
    double sum = 0;
    double loss = 0;
    for (int k = 0; k < prediction.length; k++) {
      double share = share(target, k);
      sum += share;
      // Without the case a difference beyond the largest number would be 0 times infinity.
      loss += share == 0 ? 0 : share * (prediction[top] - prediction[k] + certainty);
    }
    for (int k = 0; k < prediction.length; k++) {
      gradient[k] = sum * gradient[k] / (1 + rest) - share(target, k);
    }
    return loss;
  }

  private double share(double[] target, int k) {
    return switch (kind) {
      case CLASS -> target[0] == k ? 1 : 0;
      case SHARES -> target[k];
    };
  }

  private static int largest(double[] logits) {
    int top = 0;
    for (int k = 1; k < logits.length; k++) {
      top = logits[k] > logits[top] ? k : top;
    }
    return top;
  }

  /** Writes {@code exp(z_k - z_top)}; returns their sum without the one of {@code top}, 1. */
  private static double exponentials(double[] logits, int top, double[] exponentials) {
    double rest = 0;
    for (int k = 0; k < logits.length; k++) {
      exponentials[k] = StrictMath.exp(logits[k] - logits[top]);
      rest += k == top ? 0 : exponentials[k];
    }
    return rest;
  }
}
