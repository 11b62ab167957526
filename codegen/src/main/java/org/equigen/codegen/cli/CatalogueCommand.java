package org.equigen.codegen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.equigen.codegen.generation.GeneratedLayer;
import org.equigen.codegen.generation.Languages;
import org.equigen.codegen.request.GivenPath;
import org.equigen.symbolic.store.BasisCache;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code gen-layers catalogue}. */
@Command(
    name = "catalogue",
    mixinStandardHelpOptions = true,
    versionProvider = ProductVersion.class,
    sortOptions = false,
    description = "Generates all layers that a file lists: all of them or none.",
    footerHeading = "%nThe file:%n",
    footer = {
      "  package: org.example.layers",
      "  layers:",
      "    - {class: JetEncoder, group: lorentz, in: 4V, out: S + V}",
      "    - {class: JetGate, group: lorentz, layer: gate, out: 8S + 4V}"
    })
final class CatalogueCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--spec",
      paramLabel = "FILE",
      required = true,
      description = "YAML file that lists the layers.")
  private String file = "";

  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    CommandLine line = Console.of(spec);
    Languages languages = output.languages();
    List<LayerJob> jobs = CatalogueFile.read(GivenPath.of(file));
    BasisCache cache = BasisCache.standard();
    SortedMap<String, String> files = new TreeMap<>();
    List<GeneratedLayer> layers = new ArrayList<>();
    for (LayerJob job : jobs) {
      GeneratedLayer generated =
          SlowNotice.during(
              line.getErr(),
              job.request().className(),
              progress -> job.make(cache, languages, progress));
      files.putAll(generated.files());
      layers.add(generated);
    }
    output.write(files).forEach(line.getOut()::println);
    for (GeneratedLayer layer : layers) {
      layer.leftOut().forEach(it -> line.getErr().println("not written: " + it.describe()));
      output
          .deleteEarlier(layer)
          .forEach(
              it ->
                  line.getErr().println((it.deleted() ? "removed: " : "stale: ") + it.describe()));
    }
    return CommandLine.ExitCode.OK;
  }
}
