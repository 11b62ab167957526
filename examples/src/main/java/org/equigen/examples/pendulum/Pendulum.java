package org.equigen.examples.pendulum;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.equigen.runtime.diagnostic.TrainingDiagnostic;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line of the pendulum on springs. */
@Command(
    name = "pendulum",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Learns the motion of two masses on springs from short pieces of it, by a symplectic network"
          + " of scalars and by a perceptron, and lets both predict to time 30.",
      ""
    })
public final class Pendulum implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--chunks",
      paramLabel = "N",
      description = "Pieces of five states to learn from (default: ${DEFAULT-VALUE}).")
  private int chunks = 500;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "How many data sets and initial networks (default: ${DEFAULT-VALUE}).")
  private int seeds = 1;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Steps of Adam in each training (default: ${DEFAULT-VALUE}).")
  private int steps = 4000;

  /** Starts the program. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    System.exit(
        run(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            arguments));
  }

  /** Runs the program without ending the virtual machine; the exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(new Pendulum()).setOut(out).setErr(err);
    line.setExecutionExceptionHandler(
        (exception, command, _) -> {
          if (exception instanceof DiagnosticException e) {
            command.getErr().println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
          }
          throw exception;
        });
    return line.execute(arguments);
  }

  @Override
  public Integer call() {
    require("--chunks", chunks, 100_000);
    require("--seeds", seeds, 100);
    require("--steps", steps, 1_000_000);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println("network       parameters  error to time 30  energy");
    for (MotionNetworks.Learner learner : MotionNetworks.all()) {
      double error = 0;
      double energy = 0;
      int parameters = 0;
      for (int seed = 1; seed <= seeds; seed++) {
        MotionTrial.Learned learned = new MotionTrial(chunks, seed).learn(learner, steps);
        error += Math.log(learned.error()) / seeds;
        energy += learned.energy() / seeds;
        parameters = learned.parameters();
      }
      out.println(
          String.format(
              Locale.ROOT,
              "%-12s%12d%18.3g%8.2g",
              learner.name(),
              parameters,
              Math.exp(error),
              energy));
    }
    return CommandLine.ExitCode.OK;
  }

  private static void require(String option, int value, int most) {
    if (value < 1 || value > most) {
      throw new TrainingDiagnostic.BadSetting(option, "" + value, "1 to " + most).exception();
    }
  }
}
