package org.equigen.codegen.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.codegen.generation.LayerRequest;
import org.equigen.codegen.request.GroupEntry;
import org.equigen.codegen.request.JavaNames;
import org.equigen.codegen.request.LayerKind;
import org.equigen.codegen.request.RequestedLayer;
import org.equigen.codegen.request.RequestedText;
import org.equigen.symbolic.declaration.YamlMapping;
import org.equigen.symbolic.diagnostic.Diagnostic;
import org.equigen.symbolic.diagnostic.FileDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;

/**
 * Reads the list of a catalogue.
 *
 * <pre>
 * package: org.example.layers
 * layers:
 *   - {class: JetEncoder, group: lorentz, in: 4V, out: S + V}
 *   - {class: JetGate, group-file: mine.yaml, layer: gate, out: 8S + 4V}
 *   - {class: JetProduct, group: lorentz, layer: tensor-product, in: 4V, with: V, out: 8S}
 * </pre>
 *
 * <p>A group file is looked for beside the list. What is not given is as on the command line.
 */
final class CatalogueFile {
  private static final int MAX_LAYERS = 1000;
  private static final List<String> KEYS = List.of("package", "layers");
  private static final List<String> LAYER_KEYS =
      Stream.concat(
              Stream.of("class", "group", "group-file", "layer"), RequestedLayer.NAMES.stream())
          .toList();

  private final Path file;
  private final String packageName;

  private CatalogueFile(Path file, String packageName) {
    this.file = file;
    this.packageName = packageName;
  }

  /**
   * The layers that a file lists.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException naming the line
   */
  static List<LayerJob> read(Path file) {
    YamlMapping yaml = YamlMapping.read(file, KEYS);
    String name = yaml.requiredText("package", "package: org.example.layers");
    CatalogueFile catalogue =
        new CatalogueFile(file, JavaNames.packageName(yaml.place("package"), name));
    List<YamlMapping> layers = yaml.mappings("layers", LAYER_KEYS, MAX_LAYERS);
    if (layers.isEmpty()) {
      throw missing(yaml, "layers", "layers: [{class: JetEncoder, group: lorentz}]");
    }
    List<LayerJob> jobs = layers.stream().map(catalogue::job).toList();
    requireFilesOfTheirOwn(jobs);
    return jobs;
  }

  /** Many file systems do not tell upper from lower case: what fits into one must fit into all. */
  private static void requireFilesOfTheirOwn(List<LayerJob> jobs) {
    Map<String, String> names = new HashMap<>();
    for (LayerJob job : jobs) {
      String name = job.request().className();
      String other = names.put(name.toLowerCase(Locale.ROOT), name);
      if (other != null) {
        throw new GenerationDiagnostic.SameFile(job.request().place(), name, other).exception();
      }
    }
  }

  private static RuntimeException missing(YamlMapping yaml, String key, String example) {
    Diagnostic diagnostic = new FileDiagnostic.MissingKey(yaml.place(key), key, example);
    return diagnostic.exception();
  }

  private LayerJob job(YamlMapping layer) {
    Place place = layer.place("class");
    String name = layer.requiredText("class", "class: JetEncoder");
    Group group = GroupEntry.read(layer, file);
    RequestedLayer requested =
        new RequestedLayer(
            LayerKind.parse(layer.place("layer"), layer.text("layer").orElse("linear")),
            key -> new RequestedText(layer.place(key), layer.text(key)));
    LayerRequest request =
        new LayerRequest(
            place,
            group,
            requested.declaration(group),
            packageName,
            JavaNames.className(place, name));
    return new LayerJob(request, requested);
  }
}
