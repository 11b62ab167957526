package org.equigen.runtime.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equigen.runtime.Layer;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.diagnostic.TrainingDiagnostic;
import org.equigen.runtime.gradient.MemoryEstimate;
import org.equigen.runtime.gradient.Objective;
import org.equigen.runtime.gradient.Sharding;

/**
 * What decides the bits of a training, next to network and data.
 *
 * @param seed of the initial parameters, of the order of the samples and of dropped channels
 * @param epochs at most so many
 * @param patience stop after so many epochs without a new least validation loss
 * @param batchSize samples in a mini-batch; the last batch of an epoch may be smaller
 * @param learningRate over time
 * @param optimiser the optimiser
 * @param gradientNorm gradients whose Euclidean norm over all parameters is above this are scaled
 *     to it; infinity for no limit
 * @param sharding how a batch is cut for threads; the number of threads changes no bit
 * @param momentum how much of a mini-batch a running statistic takes up, above 0 and at most 1; see
 *     {@link org.equigen.runtime.gradient.Statistics#update}
 * @param accumulation mini-batches whose gradients make one step, by their mean over the samples;
 *     the last step of an epoch may have fewer
 * @param averageDecay decay d of the exponential average of the parameters, in [0, 1): after step t
 *     it is {@code sum over i = 1, ..., t of d^(t - i) p_i} divided by the sum of these weights, so
 *     that the initial parameters have no part in it. It is what is validated and kept as the best,
 *     and never what the steps go on from; statistics are averaged as well. 0 for no average
 * @param selection metrics of an epoch, and what makes one the best
 */
public record TrainingSettings(
    long seed,
    int epochs,
    int patience,
    int batchSize,
    LearningRate learningRate,
    OptimiserSettings optimiser,
    double gradientNorm,
    Sharding sharding,
    double momentum,
    int accumulation,
    double averageDecay,
    Selection selection) {
  private static final double MOMENTUM = 0.1;

  /**
   * Checks the ranges.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if a number is outside its range
   *     (EQR401)
   */
  public TrainingSettings {
    requirePositive("epochs", epochs);
    requirePositive("patience", patience);
    requirePositive("batch size", batchSize);
    requirePositive("gradient norm", gradientNorm);
    requirePositive("accumulation", accumulation);
    SettingRange.requireShare("average decay", averageDecay);
    if (!(momentum > 0 && momentum <= 1)) {
      throw new TrainingDiagnostic.BadSetting("momentum", "" + momentum, "above 0 and at most 1")
          .exception();
    }
  }

  /**
   * Settings with a momentum of 0.1, steps of one mini-batch, no average of parameters, and the
   * least validation loss as what makes an epoch the best.
   */
  public TrainingSettings(
      long seed,
      int epochs,
      int patience,
      int batchSize,
      LearningRate learningRate,
      OptimiserSettings optimiser,
      double gradientNorm,
      Sharding sharding) {
    this(
        seed,
        epochs,
        patience,
        batchSize,
        learningRate,
        optimiser,
        gradientNorm,
        sharding,
        MOMENTUM,
        1,
        0,
        Selection.BY_LOSS);
  }

  /**
   * Adam at a constant rate of 0.001 in batches of 64, patience 10, no limit to the gradient, on
   * all processors.
   */
  public static TrainingSettings standard(long seed, int epochs) {
    return new TrainingSettings(
        seed,
        epochs,
        10,
        64,
        new LearningRate.Constant(1e-3),
        AdamSettings.STANDARD,
        Double.POSITIVE_INFINITY,
        Sharding.on(Runtime.getRuntime().availableProcessors()));
  }

  private static void requirePositive(String setting, double value) {
    if (!(value > 0)) {
      String text = value == Math.rint(value) ? Long.toString((long) value) : "" + value;
      throw new TrainingDiagnostic.BadSetting(setting, text, "above 0").exception();
    }
  }

  /** These settings with another patience. */
  public TrainingSettings withPatience(int other) {
    return new TrainingSettings(
        seed,
        epochs,
        other,
        batchSize,
        learningRate,
        optimiser,
        gradientNorm,
        sharding,
        momentum,
        accumulation,
        averageDecay,
        selection);
  }

  /** These settings with another batch size. */
  public TrainingSettings withBatchSize(int other) {
    return new TrainingSettings(
        seed,
        epochs,
        patience,
        other,
        learningRate,
        optimiser,
        gradientNorm,
        sharding,
        momentum,
        accumulation,
        averageDecay,
        selection);
  }

  /** These settings with so many mini-batches to a step. */
  public TrainingSettings withAccumulation(int other) {
    return new TrainingSettings(
        seed,
        epochs,
        patience,
        batchSize,
        learningRate,
        optimiser,
        gradientNorm,
        sharding,
        momentum,
        other,
        averageDecay,
        selection);
  }

  /** These settings with another learning rate. */
  public TrainingSettings withLearningRate(LearningRate other) {
    return new TrainingSettings(
        seed,
        epochs,
        patience,
        batchSize,
        other,
        optimiser,
        gradientNorm,
        sharding,
        momentum,
        accumulation,
        averageDecay,
        selection);
  }

  /** These settings with another optimiser. */
  public TrainingSettings withOptimiser(OptimiserSettings other) {
    return new TrainingSettings(
        seed,
        epochs,
        patience,
        batchSize,
        learningRate,
        other,
        gradientNorm,
        sharding,
        momentum,
        accumulation,
        averageDecay,
        selection);
  }

  /** These settings with another limit of the gradient norm. */
  public TrainingSettings withGradientNorm(double other) {
    return new TrainingSettings(
        seed,
        epochs,
        patience,
        batchSize,
        learningRate,
        optimiser,
        other,
        sharding,
        momentum,
        accumulation,
        averageDecay,
        selection);
  }

  /** These settings with an average of the parameters, or another one. */
  public TrainingSettings withAverageDecay(double other) {
    return new TrainingSettings(
        seed,
        epochs,
        patience,
        batchSize,
        learningRate,
        optimiser,
        gradientNorm,
        sharding,
        momentum,
        accumulation,
        other,
        selection);
  }

  /** These settings with other metrics, or another choice of the best epoch. */
  public TrainingSettings withSelection(Selection other) {
    return new TrainingSettings(
        seed,
        epochs,
        patience,
        batchSize,
        learningRate,
        optimiser,
        gradientNorm,
        sharding,
        momentum,
        accumulation,
        averageDecay,
        other);
  }

  /** These settings with another cut for threads. */
  public TrainingSettings withSharding(Sharding other) {
    return new TrainingSettings(
        seed,
        epochs,
        patience,
        batchSize,
        learningRate,
        optimiser,
        gradientNorm,
        other,
        momentum,
        accumulation,
        averageDecay,
        selection);
  }

  /** These settings with another momentum of running statistics. */
  public TrainingSettings withMomentum(double other) {
    return new TrainingSettings(
        seed,
        epochs,
        patience,
        batchSize,
        learningRate,
        optimiser,
        gradientNorm,
        sharding,
        other,
        accumulation,
        averageDecay,
        selection);
  }

  /** Steps of an epoch of so many samples. */
  int stepsOf(int samples) {
    return Math.ceilDiv(Math.ceilDiv(samples, batchSize), accumulation);
  }

  /** Stops unless the optimiser can work on so many samples. */
  void requireFor(int samples) {
    if (!optimiser.needsAllSamples()) {
      return;
    }
    String reason = ", since the steps of this optimiser need ";
    if (batchSize < samples) {
      String valid = samples + " and more" + reason + "all samples";
      throw new TrainingDiagnostic.BadSetting("batch size", "" + batchSize, valid).exception();
    }
    if (gradientNorm < Double.POSITIVE_INFINITY) {
      String valid = "infinity" + reason + "whole gradients";
      throw new TrainingDiagnostic.BadSetting("gradient norm", "" + gradientNorm, valid)
          .exception();
    }
  }

  /**
   * What a training with these settings will hold on the heap: an upper bound of the arrays of
   * threads, parameters and data, without what the caller and checkpoints take.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if data and layer do not fit
   */
  public MemoryEstimate memory(
      Layer<?> layer, Objective objective, Dataset training, Dataset validation) {
    int most = samplesPerPass(training, validation);
    return memory(layer, objective, List.of(training, validation), most);
  }

  /** Samples that may really come together, of a mini-batch or of the validation data. */
  private int samplesPerPass(Dataset training, Dataset validation) {
    int together = Math.max(Math.min(batchSize, training.samples()), validation.samples());
    return Math.min(sharding.samplesPerPass(), Math.ceilDiv(together, sharding.shards()));
  }

  private MemoryEstimate memory(
      Layer<?> layer, Objective objective, List<Dataset> data, int samplesPerPass) {
    // Parameters, the best of them, the gradient, and what a step may need.
    int copies = 3 + optimiser.copies() + (averageDecay > 0 ? 1 : 0) + (accumulation > 1 ? 1 : 0);
    Sharding cut = new Sharding(sharding.shards(), samplesPerPass, sharding.threads());
    return MemoryEstimate.of(layer, objective, cut, data, copies);
  }

  /** Stops where a training would not fit into so many bytes, with the most that would. */
  void requireHeap(
      Layer<?> layer, Objective objective, Dataset training, Dataset validation, long heap) {
    List<Dataset> data = List.of(training, validation);
    int asked = samplesPerPass(training, validation);
    MemoryEstimate needed = memory(layer, objective, data, asked);
    if (needed.bytes() <= heap) {
      return;
    }
    int fits = 0;
    int tooMany = asked;
    while (tooMany - fits > 1) {
      int middle = (fits + tooMany) >>> 1;
      if (memory(layer, objective, data, middle).bytes() <= heap) {
        fits = middle;
      } else {
        tooMany = middle;
      }
    }
    throw new TrainingDiagnostic.TooLittleMemory(
            needed.bytes(), heap, needed.threads(), asked, fits)
        .exception();
  }

  /**
   * The settings that a resumed run must share, by name. Epochs, patience and threads are free:
   * they say how far to go and how fast, not where a step leads.
   */
  public Map<String, String> identity() {
    Map<String, String> identity = new LinkedHashMap<>();
    identity.put("seed", Long.toString(seed));
    identity.put("batch size", Integer.toString(batchSize));
    identity.put("learning rate", learningRate.identity());
    identity.put("optimiser", optimiser.toString());
    identity.put("gradient norm", Double.toString(gradientNorm));
    identity.put(
        "shards", sharding.shards() + " of " + sharding.samplesPerPass() + " samples per pass");
    if (accumulation > 1) {
      identity.put("accumulation", Integer.toString(accumulation));
    }
    if (averageDecay > 0) {
      identity.put("average decay", Double.toString(averageDecay));
    }
    if (!selection.metrics().isEmpty()) {
      identity.put("metrics", selection.toString());
    }
    return identity;
  }
}
