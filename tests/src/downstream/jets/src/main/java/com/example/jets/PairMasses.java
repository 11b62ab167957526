package com.example.jets;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.equigen.runtime.Precision;
import org.equigen.runtime.annotation.EquivariantLayer;
import org.equigen.runtime.checkpoint.CheckpointFile;
import org.equigen.runtime.checkpoint.ExistingFile;
import org.equigen.runtime.checkpoint.ModelFile;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.gradient.Objective;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.gradient.Predictor;
import org.equigen.runtime.kernel.Activation;
import org.equigen.runtime.layer.ActivationLayer;
import org.equigen.runtime.layer.DenseLayer;
import org.equigen.runtime.network.Network;
import org.equigen.runtime.network.NetworkBuilder;
import org.equigen.runtime.network.Node;
import org.equigen.runtime.training.BinaryCrossEntropy;
import org.equigen.runtime.training.StopSignal;
import org.equigen.runtime.training.TerminalProgress;
import org.equigen.runtime.training.Trainer;
import org.equigen.runtime.training.TrainingEnvironment;
import org.equigen.runtime.training.TrainingOutcome;
import org.equigen.runtime.training.TrainingSettings;

/** Learns which of two pairs of particles is the heavier: is (p1 + p2)^2 above (p3 + p4)^2? */
public final class PairMasses {
  /** Eight combinations of four four-momenta. */
  @EquivariantLayer(group = "lorentz", in = "4V", out = "8V")
  interface Combine {}

  /** The 36 scalar products of eight four-momenta. */
  @EquivariantLayer(group = "lorentz", in = "8V", layer = "invariants")
  interface ScalarProducts {}

  private static final Precision<double[]> DOUBLE = Precision.DOUBLE;
  private static final int MOMENTA = 4;
  private static final int HIDDEN = 32;

  private PairMasses() {}

  /** From four momenta (E, px, py, pz) to a logit, unchanged by boosts and rotations. */
  static Network<double[]> network() {
    NetworkBuilder<double[]> builder = Network.builder(DOUBLE);
    Node momenta = builder.setInput("momenta", MOMENTA * 4);
    Node combined = builder.apply("combined", PairMasses_CombineLayer.doubles(), momenta);
    Node products = builder.apply("products", PairMasses_ScalarProductsLayer.doubles(), combined);
    Node small = activation(builder, "compressed", Activation.SIGNED_LOG, products);
    Node sum = builder.apply("sum", DenseLayer.he(DOUBLE, small.size(), HIDDEN), small);
    Node hidden = activation(builder, "hidden", Activation.RELU, sum);
    return builder.build(builder.apply("logit", DenseLayer.glorot(DOUBLE, HIDDEN, 1), hidden));
  }

  private static Node activation(
      NetworkBuilder<double[]> builder, String name, Activation function, Node source) {
    return builder.apply(name, new ActivationLayer<>(DOUBLE, function, source.size()), source);
  }

  /** Events of four massless particles in random directions, boosted along z by a rapidity. */
  static Dataset events(long seed, int events, double rapidity) {
    Random random = new Random(seed);
    double[] momenta = new double[events * MOMENTA * 4];
    double[] targets = new double[events];
    for (int event = 0; event < events; event++) {
      int at = event * MOMENTA * 4;
      for (int i = 0; i < MOMENTA; i++) {
        drawMassless(random, momenta, at + 4 * i);
      }
      targets[event] = pairMass(momenta, at) > pairMass(momenta, at + 8) ? 1 : 0;
    }
    boost(momenta, rapidity);
    return Dataset.over("set", events)
        .column("momenta", "set", MOMENTA * 4, momenta)
        .column("heavier", "set", 1, targets)
        .build();
  }

  private static void drawMassless(Random random, double[] momenta, int at) {
    double energy = 10 + 90 * random.nextDouble(); // GeV
    double cosine = 2 * random.nextDouble() - 1;
    double sine = Math.sqrt(1 - cosine * cosine);
    double angle = 2 * Math.PI * random.nextDouble();
    momenta[at] = energy;
    momenta[at + 1] = energy * sine * Math.cos(angle);
    momenta[at + 2] = energy * sine * Math.sin(angle);
    momenta[at + 3] = energy * cosine;
  }

  /** The squared mass of two massless particles, {@code 2 (E1 E2 - p1 . p2)}. */
  private static double pairMass(double[] p, int at) {
    double space = p[at + 1] * p[at + 5] + p[at + 2] * p[at + 6] + p[at + 3] * p[at + 7];
    return 2 * (p[at] * p[at + 4] - space);
  }

  private static void boost(double[] momenta, double rapidity) {
    for (int at = 0; at < momenta.length; at += 4) {
      double energy = momenta[at];
      double z = momenta[at + 3];
      momenta[at] = Math.cosh(rapidity) * energy + Math.sinh(rapidity) * z;
      momenta[at + 3] = Math.sinh(rapidity) * energy + Math.cosh(rapidity) * z;
    }
  }

  /** Trains, or goes on from the checkpoint in {@code folder}. */
  static TrainingOutcome<double[]> train(Network<double[]> network, Path folder, int epochs) {
    TrainingEnvironment environment =
        new TrainingEnvironment(
            TerminalProgress.onStandardError(),
            new CheckpointFile(folder.resolve("pairs.checkpoint"), network, ExistingFile.SAME_RUN),
            Duration.ofSeconds(30),
            StopSignal.onTermination());
    Objective objective = Objective.of(new BinaryCrossEntropy(), "logit", "heavier");
    return new Trainer<>(network, objective, TrainingSettings.standard(1, epochs))
        .train(events(2, 4000, 0), events(3, 1000, 0), environment);
  }

  /** The share of events whose logit has the right sign. */
  static double accuracy(double[] logits, Dataset events) {
    int right = 0;
    for (int i = 0; i < logits.length; i++) {
      if (logits[i] > 0 == events.column("heavier").numbers().get(i) > 0.5) {
        right++;
      }
    }
    return (double) right / logits.length;
  }

  /** Trains in the folder given, or here; saves the model, loads it and tests it. */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : ".");
    Network<double[]> network = network();
    TrainingOutcome<double[]> outcome = train(network, folder, 30);
    Path model = folder.resolve("pairs.model");
    ModelFile.save(model, network, outcome.best(), outcome.run(), ExistingFile.SAME_RUN);

    Parameters<double[]> loaded = ModelFile.load(model, network);
    print("%d parameters", loaded.count());
    for (double rapidity : new double[] {0, 1, 2}) {
      Dataset test = events(4, 2000, rapidity);
      double[] logits = new Predictor<>(network, "logit").predict(loaded, test.all());
      print("rapidity %.0f: accuracy %.3f", rapidity, accuracy(logits, test));
    }
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
