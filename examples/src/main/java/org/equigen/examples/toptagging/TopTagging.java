package org.equigen.examples.toptagging;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.equigen.runtime.Precision;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.equigen.runtime.diagnostic.TrainingDiagnostic;
import org.equigen.runtime.gradient.Sharding;
import org.equigen.runtime.training.AdamSettings;
import org.equigen.runtime.training.LearningRate;
import org.equigen.runtime.training.TrainingSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the tagger. */
@Command(
    name = "top-tagging",
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Trains a Lorentz-invariant tagger of top jets, made of generated layers, and a plain"
          + " perceptron of the same size beside it; then tests both on jets at rest and boosted.",
      ""
    },
    footer = {
      "",
      "The output folder gets results.json, loss.png, roc.png, boosts.png, and for each network its"
          + " model and its checkpoint.",
      "",
      "Examples:",
      "  The shipped sample, in a minute:  top-tagging",
      "  All jets of a folder:             top-tagging --data jets --output out/jets",
      "  Go on after an interruption:      top-tagging --data jets --output out/jets --resume"
    })
public final class TopTagging implements Callable<Integer> {
  private static final double WARM_UP = 0.5;
  private static final double GRADIENT_NORM = 1;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Folder with train.h5, val.h5 and test.h5 in the layout of the public top-tagging data"
              + " set (Zenodo 2603256). Default: the shipped sample of 2,000 jets.")
  private @Nullable Path data;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "out/top-tagging",
      description = "Folder for the results, new or empty. Default: ${DEFAULT-VALUE}.")
  private Path output = Path.of("");

  @Option(
      names = "--resume",
      description =
          "Go on with the run in the output folder, with the same kernels: others round"
              + " differently and are refused.")
  private boolean resume;

  @Option(
      names = "--beams",
      description =
          "Give the tagger the directions of the beams too. It stays invariant under"
              + " rotations about the beams only.")
  private boolean beams;

  @Option(
      names = "--max-constituents",
      paramLabel = "N",
      defaultValue = "200",
      description = "Hardest constituents of a jet to use. Default: ${DEFAULT-VALUE}, all.")
  private int constituents;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      defaultValue = "20",
      description = "Passes over the training jets. Default: ${DEFAULT-VALUE}.")
  private int epochs;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "128",
      description = "Jets in a mini-batch. Default: ${DEFAULT-VALUE}.")
  private int batch;

  @Option(
      names = "--learning-rate",
      paramLabel = "X",
      defaultValue = "0.002",
      description =
          "Largest learning rate; it rises within half an epoch and falls to zero as a cosine."
              + " Default: ${DEFAULT-VALUE}.")
  private double learningRate;

  @Option(
      names = "--weight-decay",
      paramLabel = "X",
      defaultValue = "0.01",
      description = "Decoupled weight decay of Adam. Default: ${DEFAULT-VALUE}.")
  private double weightDecay;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Fixes initial parameters and the order of the jets, hence every bit of the result for"
              + " given kernels (plain, or vectors of one width). Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "0",
      description = "Threads; they change no bit. Default: ${DEFAULT-VALUE}, one for each core.")
  private int threads;

  @Option(
      names = "--precision",
      paramLabel = "float|double",
      defaultValue = "double",
      description =
          "Number type of the networks. Boosted momenta cancel in scalar products: float is faster"
              + " and loses the invariance at large boosts. Default: ${DEFAULT-VALUE}.")
  private NumberType precision = NumberType.DOUBLE;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  /** Made by the command line alone. */
  TopTagging() {}

  /** Runs the program and ends the process: 0 for success, 2 for input that it cannot use. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(execute(out, err, arguments));
  }

  /** Runs the program without ending the process and returns its exit code. */
  static int execute(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new TopTagging())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((failure, _) -> refuse(failure))
        .setExecutionExceptionHandler((failure, line, _) -> report(failure, line))
        .execute(arguments);
  }

  private static int refuse(ParameterException failure) {
    PrintWriter err = failure.getCommandLine().getErr();
    err.println("top-tagging: " + failure.getMessage());
    if (failure instanceof CommandLine.UnmatchedArgumentException unknown) {
      CommandLine.UnmatchedArgumentException.printSuggestions(unknown, err);
    }
    err.println("top-tagging --help lists the options.");
    return CommandLine.ExitCode.USAGE;
  }

  private static int report(Exception failure, CommandLine line) throws Exception {
    if (failure instanceof DiagnosticException diagnostic) {
      line.getErr().println(diagnostic.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    throw failure;
  }

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    TrainingSettings settings = settings();
    requirePositive("--max-constituents", constituents);
    OutputFolder folder = OutputFolder.of(output, resume);
    JetSplits jets =
        data == null ? JetSplits.shipped(constituents) : JetSplits.read(data, constituents);
    TaggingRun run = new TaggingRun(jets, settings, beams, folder, line.getOut());
    return switch (precision) {
      case FLOAT -> run.execute(new LorentzLayers<>(Precision.FLOAT));
      case DOUBLE -> run.execute(new LorentzLayers<>(Precision.DOUBLE));
    };
  }

  private TrainingSettings settings() {
    requirePositive("--epochs", epochs);
    requirePositive("--batch", batch);
    if (threads < 0) {
      throw badSetting("--threads", threads, "0 for one on each core, or more");
    }
    int cores = Runtime.getRuntime().availableProcessors();
    LearningRate rate = new LearningRate.Cosine(learningRate, WARM_UP, epochs, 0);
    return TrainingSettings.standard(seed, epochs)
        .withBatchSize(batch)
        .withLearningRate(rate)
        .withOptimiser(AdamSettings.withWeightDecay(weightDecay))
        .withGradientNorm(GRADIENT_NORM)
        .withPatience(epochs)
        .withSharding(Sharding.on(threads == 0 ? cores : threads));
  }

  private static void requirePositive(String option, int value) {
    if (value <= 0) {
      throw badSetting(option, value, "1 and more");
    }
  }

  private static DiagnosticException badSetting(String option, int value, String valid) {
    return new TrainingDiagnostic.BadSetting(option, "" + value, valid).exception();
  }
}
