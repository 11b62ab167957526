package org.equigen.examples.regression;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/** The command line of the regression tasks. */
@Command(
    name = "regression",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Learns three functions with a symmetry from few examples, by networks that are declared in a"
          + " few lines, beside a perceptron without symmetry and the mean of the outputs, which"
          + " learns nothing. Prints test errors beside published ones.",
      ""
    },
    footer = {
      "",
      "The output folder gets errors.csv, and for each task a picture of its errors.",
      "",
      "Examples:",
      "  In some minutes:    regression",
      "  As published:       regression --sizes 30,100,300,1000,3000,10000,30000 --seeds 3 --steps"
          + " 20000"
    })
public final class Regression implements Callable<Integer> {
  private static final int MOST = 1_000_000;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--tasks",
      split = ",",
      paramLabel = "TASK",
      description = "invariant (O(5)), inertia (O(3)), amplitude (O(1,3)). Default: all.")
  private Task[] tasks = Task.values();

  @Option(
      names = "--sizes",
      split = ",",
      paramLabel = "N",
      description = "Numbers of training examples (default: 30,300,3000).")
  private int[] sizes = {30, 300, 3000};

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "How many data sets and initial networks (default: ${DEFAULT-VALUE}).")
  private int seeds = 1;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Steps of Adam in each training (default: ${DEFAULT-VALUE}).")
  private int steps = 3000;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where files go (default: ${DEFAULT-VALUE}).")
  private Path output = Path.of("out", "regression");

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
    CommandLine line = new CommandLine(new Regression()).setOut(out).setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
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
    require("--seeds", seeds, 100);
    require("--steps", steps, MOST);
    for (int size : sizes) {
      require("--sizes", size, MOST);
    }
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    ErrorTable table = new ErrorTable(seeds, steps);
    for (Task task : tasks) {
      for (int size : sizes) {
        line.getErr().println(word(task) + ", " + size + " examples");
        table.add(row(task, size));
      }
    }
    line.getOut().print(table.text());
    table.write(output).forEach(it -> line.getOut().println("written " + it));
    return CommandLine.ExitCode.OK;
  }

  private static void require(String option, int value, int most) {
    if (value < 1 || value > most) {
      throw new TrainingDiagnostic.BadSetting(option, "" + value, "1 to " + most).exception();
    }
  }

  /** A task in one word. */
  static String word(Task task) {
    return task.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The mean test errors over seeds; of several networks also that of the one that validates best.
   */
  private ErrorTable.Row row(Task task, int size) {
    List<Networks.Candidate> candidates = Networks.of(task);
    double[] errors = new double[candidates.size()];
    double best = 0;
    double mean = 0;
    for (int seed = 1; seed <= seeds; seed++) {
      Trial trial = new Trial(task, size, seed);
      mean += trial.errorOfMean() / seeds;
      List<Trial.Trained> trained = new ArrayList<>();
      for (int i = 0; i < errors.length; i++) {
        trained.add(trial.train(candidates.get(i), steps));
        errors[i] += trained.getLast().error() / seeds;
      }
      best += chosen(trained.subList(0, errors.length - 1)).error() / seeds;
    }
    List<ErrorTable.Entry> entries = new ArrayList<>();
    for (int i = 0; i < errors.length; i++) {
      Networks.Candidate candidate = candidates.get(i);
      int parameters = candidate.made().get().parameterCount();
      entries.add(new ErrorTable.Entry(candidate.name(), parameters, errors[i]));
    }
    return new ErrorTable.Row(task, size, best, entries, mean);
  }

  /** Among networks with the symmetry, the one with the least validation loss. */
  private static Trial.Trained chosen(List<Trial.Trained> trained) {
    return trained.stream()
        .min((a, b) -> Double.compare(a.validation(), b.validation()))
        .orElseThrow(() -> new IllegalStateException("no network"));
  }
}
