package org.equigen.runtime.gradient;

import java.util.ArrayList;
import java.util.List;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;

/**
 * Which operands of a layer are statistics that are kept with its parameters: those of the role
 * {@link Signature.Role#STATISTIC} that all rows share. What the batch says of the statistic s, a
 * training reads from the output {@code batch_s} of the same size, if there is one; the constant
 * {@code training} of one number, if there is one, is 1 then and 0 otherwise.
 *
 * @param kept positions of the statistics in the signature
 * @param ofBatch positions of the outputs for them, {@link #NONE} where there is none
 * @param training position of the constant, or {@link #NONE}
 */
public record Statistics(List<Integer> kept, List<Integer> ofBatch, int training) {
  /** Not there. */
  public static final int NONE = -1;

  /** Copies the lists. */
  public Statistics {
    kept = List.copyOf(kept);
    ofBatch = List.copyOf(ofBatch);
  }

  /** The statistics of a layer with this signature. */
  public static Statistics of(Signature signature) {
    List<Integer> kept = new ArrayList<>();
    List<Integer> ofBatch = new ArrayList<>();
    int training = NONE;
    List<Signature.Operand> operands = signature.operands();
    for (int i = 0; i < operands.size(); i++) {
      Signature.Operand operand = operands.get(i);
      if (isKept(operand)) {
        kept.add(i);
        ofBatch.add(written(operands, operand));
      }
      if (isSwitch(operand)) {
        training = i;
      }
    }
    return new Statistics(kept, ofBatch, kept.isEmpty() ? NONE : training);
  }

  private static boolean isKept(Signature.Operand operand) {
    return operand.role() == Signature.Role.STATISTIC && operand.isShared() && operand.size() > 0;
  }

  private static boolean isSwitch(Signature.Operand operand) {
    return operand.role() == Signature.Role.CONSTANT
        && operand.isShared()
        && operand.size() == 1
        && operand.name().equals("training");
  }

  private static int written(List<Signature.Operand> operands, Signature.Operand kept) {
    for (int i = 0; i < operands.size(); i++) {
      Signature.Operand operand = operands.get(i);
      boolean output = operand.role() == Signature.Role.OUTPUT && operand.isShared();
      if (output
          && operand.size() == kept.size()
          && operand.name().equals("batch_" + kept.name())) {
        return i;
      }
    }
    return NONE;
  }

  /** Whether an engine gives an operand, not the data. */
  boolean contains(int operand) {
    return operand == training || kept.contains(operand);
  }

  /** Adds {@code share} times what a batch gave for each statistic to those of {@code sums}. */
  <A> void add(double share, PassRunner<A> runner, Parameters<A> sums) {
    Precision<A> precision = sums.precision();
    for (int k = 0; k < kept.size(); k++) {
      if (ofBatch.get(k) == NONE) {
        continue;
      }
      A values = runner.output(ofBatch.get(k));
      A target = sums.array(sums.trained() + k);
      for (int i = 0; i < precision.length(target); i++) {
        precision.add(target, i, share * precision.get(values, i));
      }
    }
  }

  /**
   * Moves the statistics of {@code parameters} towards those that a mini-batch gave, {@code s += r
   * (batch_s - s)} with {@code r = momentum / (1 - (1 - momentum)^(step + 1))}: the average of all
   * steps with weights that fall by {@code 1 - momentum} from step to step and add up to one, so
   * that what a statistic was before the first step has no influence.
   *
   * @param step steps done before this one
   * @param momentum above 0 and at most 1
   * @param batch what {@link GradientEngine#gradient} gave; statistics without an output stay
   */
  public <A> void update(
      long step, double momentum, Parameters<A> parameters, Parameters<A> batch) {
    double rate = momentum / (1 - StrictMath.pow(1 - momentum, (double) (step + 1)));
    Precision<A> precision = parameters.precision();
    for (int k = 0; k < kept.size(); k++) {
      A target = parameters.array(parameters.trained() + k);
      A values = batch.array(batch.trained() + k);
      for (int i = 0; i < precision.length(target) && ofBatch.get(k) != NONE; i++) {
        double before = precision.get(target, i);
        precision.set(target, i, before + rate * (precision.get(values, i) - before));
      }
    }
  }
}
