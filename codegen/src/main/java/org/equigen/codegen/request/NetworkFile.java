package org.equigen.codegen.request;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.codegen.diagnostic.NetworkDiagnostic;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.planning.network.NetworkDeclaration;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.declaration.YamlMapping;
import org.equigen.symbolic.diagnostic.FileDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;

/**
 * Reads a network from a file.
 *
 * <pre>
 * class: JetTagger
 * package: org.example.networks
 * group: lorentz
 * maps:
 *   - {name: jet, from: particle, to: sample, sorted: true}
 * inputs:
 *   - {name: p, over: particle, rep: V}
 * blocks:
 *   - {value: h, layer: linear, of: p, out: 8S + 8V, then: gate}
 *   - {value: total, layer: linear, of: h, out: 8V, sum: jet}
 *   - {value: score, layer: scalars, of: total, out: S}
 * outputs: [score]
 * </pre>
 */
public final class NetworkFile {
  private static final int MOST = 1000;
  private static final List<String> KEYS =
      List.of("class", "package", "group", "group-file", "maps", "inputs", "blocks", "outputs");
  private static final List<String> MAP_KEYS = List.of("name", "from", "to", "sorted");
  private static final List<String> INPUT_KEYS = List.of("name", "over", "rep");

  private final YamlMapping yaml;
  private final Group group;
  private final Map<String, IndexMap> maps = new LinkedHashMap<>();
  private final Set<String> inputs = new HashSet<>();

  private NetworkFile(YamlMapping yaml, Group group) {
    this.yaml = yaml;
    this.group = group;
  }

  /**
   * The network that a file declares.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException naming the line
   */
  public static RequestedNetwork read(Path file) {
    return requested(YamlMapping.read(file, KEYS), Optional.of(file), Optional.empty());
  }

  /**
   * The network that a file declares.
   *
   * @param otherwise its class where the file names none
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException naming the line
   */
  public static RequestedNetwork read(Path file, TargetClass otherwise) {
    return requested(YamlMapping.read(file, KEYS), Optional.of(file), Optional.of(otherwise));
  }

  /**
   * The network that a text declares.
   *
   * @param place where the text stands
   * @param text the text
   * @param otherwise its class where the text names none
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException naming the line
   */
  public static RequestedNetwork parse(Place place, String text, TargetClass otherwise) {
    return requested(
        YamlMapping.parse(place, text, KEYS), Optional.empty(), Optional.of(otherwise));
  }

  private static RequestedNetwork requested(
      YamlMapping yaml, Optional<Path> file, Optional<TargetClass> otherwise) {
    String name = text(yaml, "class", "JetTagger", otherwise.map(TargetClass::className));
    String inPackage =
        text(yaml, "package", "org.example.networks", otherwise.map(TargetClass::packageName));
    Group group = group(yaml, file);
    return new RequestedNetwork(
        yaml.place("class"),
        group,
        new NetworkFile(yaml, group).declaration(),
        inPackage.isEmpty() ? inPackage : JavaNames.packageName(yaml.place("package"), inPackage),
        JavaNames.className(yaml.place("class"), name));
  }

  private static String text(
      YamlMapping yaml, String key, String example, Optional<String> otherwise) {
    return yaml.text(key)
        .or(() -> otherwise)
        .orElseGet(() -> yaml.requiredText(key, key + ": " + example));
  }

  private static Group group(YamlMapping yaml, Optional<Path> file) {
    if (file.isEmpty() && yaml.has("group-file") && !yaml.has("group")) {
      throw new GenerationDiagnostic.BadUsage(
              yaml.place("group-file"),
              "a group file is looked for beside the file of the network, and this is no file",
              "Put the declaration into a file.")
          .exception();
    }
    return GroupEntry.read(yaml, file.orElse(Path.of("")));
  }

  private NetworkDeclaration declaration() {
    yaml.mappings("maps", MAP_KEYS, MOST).forEach(this::map);
    List<NetworkDeclaration.Input> given =
        required("inputs", INPUT_KEYS, "inputs: [{name: p, over: sample, rep: 4V}]").stream()
            .map(this::input)
            .toList();
    RequestedBlocks blocks = new RequestedBlocks(group, inputs);
    blocks.readAll(
        required("blocks", RequestedBlocks.KEYS, "blocks: [{value: y, layer: linear, of: p}]"));
    List<NetworkDeclaration.Output> outputs = new ArrayList<>();
    for (YamlMapping.Item item : yaml.texts("outputs", MOST)) {
      outputs.add(new NetworkDeclaration.Output(item.text().strip(), item.place()));
    }
    if (outputs.isEmpty()) {
      throw missing("outputs", "outputs: [y]");
    }
    return new NetworkDeclaration(List.copyOf(maps.values()), given, blocks.blocks(), outputs);
  }

  private List<YamlMapping> required(String key, List<String> known, String example) {
    List<YamlMapping> found = yaml.mappings(key, known, MOST);
    if (found.isEmpty()) {
      throw missing(key, example);
    }
    return found;
  }

  private RuntimeException missing(String key, String example) {
    return new FileDiagnostic.MissingKey(yaml.place(key), key, example).exception();
  }

  private void map(YamlMapping map) {
    String name = map.requiredText("name", "name: sender");
    ValueNames.requireMap(map.place("name"), name);
    IndexMap made =
        new IndexMap(
            name,
            domain(map, "from", "from: edge"),
            domain(map, "to", "to: node"),
            isSorted(map) ? IndexMap.Order.SORTED : IndexMap.Order.ANY);
    if (maps.put(name, made) != null) {
      throw new NetworkDiagnostic.BadName(map.place("name"), "a map", name, "another one has it")
          .exception();
    }
  }

  private static boolean isSorted(YamlMapping map) {
    String text = map.text("sorted").orElse("false");
    if (!text.equals("true") && !text.equals("false")) {
      throw new GenerationDiagnostic.UnknownChoice(
              map.place("sorted"), "value of \"sorted\"", text, List.of("true", "false"))
          .exception();
    }
    return text.equals("true");
  }

  private static Domain domain(YamlMapping mapping, String key, String example) {
    String name = mapping.requiredText(key, example);
    Place place = mapping.place(key);
    ValueNames.requireDomain(place, name);
    return new Domain(name);
  }

  private NetworkDeclaration.Input input(YamlMapping input) {
    String name = input.requiredText("name", "name: p");
    ValueNames.requireValue(input.place("name"), name);
    if (!inputs.add(name)) {
      throw new NetworkDiagnostic.BadName(
              input.place("name"), "an input", name, "another one has it")
          .exception();
    }
    String text = input.requiredText("rep", "rep: 4V");
    return new NetworkDeclaration.Input(
        name,
        domain(input, "over", "over: sample"),
        RepresentationParser.parse(input.place("rep"), text, group),
        input.place("name"));
  }
}
