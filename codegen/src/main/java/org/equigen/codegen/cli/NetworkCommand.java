package org.equigen.codegen.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.equigen.codegen.generation.GeneratedNetwork;
import org.equigen.codegen.generation.Languages;
import org.equigen.codegen.generation.NetworkGenerator;
import org.equigen.codegen.output.EarlierFile;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.codegen.request.GivenPath;
import org.equigen.codegen.request.NetworkFile;
import org.equigen.codegen.request.RequestedNetwork;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code gen-layers network}. */
@Command(
    name = "network",
    mixinStandardHelpOptions = true,
    versionProvider = ProductVersion.class,
    sortOptions = false,
    description =
        "Generates the network that a file declares: one class, forward and backward, and one file"
            + " of OpenCL kernels.",
    footerHeading = "%nThe file:%n",
    footer = {
      "  class: JetTagger",
      "  package: org.example.networks",
      "  group: lorentz",
      "  maps:",
      "    - {name: jet, from: particle, to: sample, sorted: true}",
      "  inputs:",
      "    - {name: p, over: particle, rep: V}",
      "  blocks:",
      "    - {value: h, layer: linear, of: p, out: 8S + 8V, then: gate}",
      "    - {value: total, layer: linear, of: h, out: 8V, sum: jet}",
      "    - {value: score, layer: scalars, of: total, out: S}",
      "  outputs: [score]",
      "",
      "See docs/networks.md; gen-layers check --network FILE tests it."
    })
final class NetworkCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--spec",
      paramLabel = "FILE",
      required = true,
      description = "YAML file that declares the network.")
  private String file = "";

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--diagram",
      description = "Write a picture of the values beside the class, as SVG.")
  private boolean diagram;

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    CommandLine line = Console.of(spec);
    Languages languages = output.languages();
    RequestedNetwork request = NetworkFile.read(GivenPath.of(file));
    BasisCache cache = BasisCache.standard();
    GeneratedNetwork generated =
        SlowNotice.during(
            line.getErr(),
            request.className(),
            progress ->
                new NetworkGenerator(
                        new LayerPlanner(
                            new IntertwinerSolver(cache, progress), CostModel.CHEAPEST))
                    .generate(request, languages));
    GeneratedNetwork network = diagram ? generated.drawn() : generated;
    List<String> files = output.write(network.files());
    List<EarlierFile> earlier = output.deleteEarlier(network.files(), network.others());
    if (json) {
      NetworkSummary.write(network, files, earlier, line.getOut());
    } else {
      line.getOut().print(NetworkSummary.text(network, files, earlier));
    }
    line.getOut().flush();
    return CommandLine.ExitCode.OK;
  }
}
