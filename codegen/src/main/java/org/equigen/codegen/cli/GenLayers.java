package org.equigen.codegen.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.equigen.codegen.generation.GeneratedLayer;
import org.equigen.codegen.generation.Languages;
import org.equigen.codegen.generation.LayerRequest;
import org.equigen.codegen.output.EarlierFile;
import org.equigen.codegen.output.OutputFiles;
import org.equigen.codegen.request.JavaNames;
import org.equigen.codegen.request.LayerKind;
import org.equigen.codegen.request.RequestedLayer;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.store.BasisCache;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code gen-layers}: one layer, from a group and two representations to its files. */
@Command(
    name = "gen-layers",
    mixinStandardHelpOptions = true,
    versionProvider = ProductVersion.class,
    subcommands = {
      BasisCommand.class,
      DecomposeCommand.class,
      ClebschGordanCommand.class,
      InvariantsCommand.class,
      CharactersCommand.class,
      GroupsCommand.class,
      CatalogueCommand.class,
      NetworkCommand.class,
      CheckCommand.class
    },
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = "Generates an equivariant layer as Java and OpenCL source.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gen-layers --group lorentz",
      "  gen-layers --group lorentz --in 4V --out \"S + V\" --class JetEncoder",
      "  gen-layers --group \"SO(3)\" --layer gate --out \"8S + 4V\" --target java",
      "  gen-layers --group-file mine.yaml --in V --out \"V + S\" --json",
      "  gen-layers basis --group \"O(1,3)\" --in \"V^2\" --out \"V^2\" --format latex",
      "  gen-layers decompose --group \"SO(3)\" --rep \"V^4\"",
      "  gen-layers clebsch-gordan --group \"SU(3)\" --left V --right \"V'\"",
      "  gen-layers invariants --group icosahedral --degree 15",
      "  gen-layers characters --group icosahedral",
      "  gen-layers network --spec net.yaml",
      "  gen-layers check --group \"O(3)\" --layer gate --out \"8x0e + 4x1o\"",
      "",
      "Options of a command: gen-layers COMMAND --help.",
      "Representations: S, V, V' (dual), T(p,q), sums, 4V, V*V, V^3, Sym(k,R),",
      "Alt(k,R), Schur([2,1],R), Conj(R), Real(R), V[block], labels such as 2e,",
      "[1,1], (1/2,1/2); see docs/declarations.md.",
      "Exit code 0: done; 2: something given cannot be used, and nothing was written;",
      "1: a fault of Equigen."
    })
public final class GenLayers implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private GroupOptions groupOptions = new GroupOptions();

  @Mixin private LayerOptions layerOptions = new LayerOptions();

  @Option(
      names = "--package",
      paramLabel = "NAME",
      defaultValue = "layers",
      description = "Package of the class (default: ${DEFAULT-VALUE}).")
  private String packageName = "layers";

  @Option(
      names = "--class",
      paramLabel = "NAME",
      description = "Name of the class (default: from group and layer, such as LorentzLinear).")
  private @Nullable String className;

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  /** Starts the program. */
  public static void main(String[] arguments) {
    System.setProperty("java.awt.headless", "true");
    Locale.setDefault(Locale.ROOT); // digits and decimal points are those of source code
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    Thread finish = Thread.ofPlatform().name("finish-writing").unstarted(OutputFiles::finish);
    Runtime.getRuntime().addShutdownHook(finish);
    System.exit(run(out, err, arguments));
  }

  /**
   * Runs the program without ending the virtual machine.
   *
   * @return the exit code
   */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(new GenLayers());
    line.setOut(out).setErr(err);
    line.setParameterExceptionHandler(UserErrors::onParameters);
    line.setExecutionExceptionHandler(UserErrors::onExecution);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExpandAtFiles(false);
    line.setAllowSubcommandsAsOptionParameters(true); // --layer invariants
    try {
      return line.execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError | AssertionError e) {
      return UserErrors.onFault(e, line);
    } finally {
      out.flush();
      err.flush();
    }
  }

  @Override
  public Integer call() throws IOException {
    CommandLine line = Console.of(spec);
    LayerKind kind = layerOptions.kind();
    String inPackage = JavaNames.packageName(Place.of("--package"), packageName);
    Languages languages = output.languages();
    Group group = groupOptions.read();
    String name =
        className == null
            ? JavaNames.defaultClass(group, kind)
            : JavaNames.className(Place.of("--class"), className);
    RequestedLayer requested = layerOptions.requested();
    LayerRequest request =
        new LayerRequest(Place.of("--out"), group, requested.declaration(group), inPackage, name);
    LayerJob job = new LayerJob(request, requested);
    BasisCache cache = BasisCache.standard();
    GeneratedLayer generated =
        SlowNotice.during(line.getErr(), name, progress -> job.make(cache, languages, progress));
    List<String> files = output.write(generated.files());
    List<EarlierFile> earlier = output.deleteEarlier(generated);
    if (json) {
      SummaryJson.write(job, generated, files, earlier, line.getOut());
    } else {
      line.getOut().print(SummaryText.of(job, generated, files, earlier));
    }
    line.getOut().flush();
    return CommandLine.ExitCode.OK;
  }
}
