package org.equigen.codegen.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.codegen.diagnostic.NetworkDiagnostic;
import org.equigen.codegen.planning.network.NetworkBlock;
import org.equigen.codegen.planning.network.Rule;
import org.equigen.codegen.planning.radial.DistancePlanner;
import org.equigen.codegen.planning.radial.RadialPlanner;
import org.equigen.symbolic.declaration.YamlMapping;
import org.equigen.symbolic.diagnostic.FileDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;

/**
 * The blocks of a network in words. A block names a value and says of what ({@code of}) which layer
 * computes it; all that can be said of a layer can be said here but for its input, which follows.
 */
final class RequestedBlocks {
  private static final int MOST_REPEATS = 100;
  private static final int MOST_BLOCKS = 10_000;

  private static final List<String> OWN =
      List.of(
          "value", "layer", "of", "then", "by", "times", "sum", "mean", "repeat", "shared",
          "blocks");

  /** What can be said of a block. */
  static final List<String> KEYS =
      Stream.concat(
              OWN.stream(),
              BlockWords.NAMES.stream().filter(name -> !List.of("with", "rows").contains(name)))
          .toList();

  private final Group group;
  private final List<NetworkBlock> blocks = new ArrayList<>();
  private final Map<String, Integer> uses = new HashMap<>();
  private final Set<String> taken;

  /**
   * Of one network.
   *
   * @param group its group
   * @param inputs the names of its inputs
   */
  RequestedBlocks(Group group, Set<String> inputs) {
    this.group = group;
    this.taken = new HashSet<>(inputs);
  }

  /** The blocks so far. */
  List<NetworkBlock> blocks() {
    return blocks;
  }

  /** Adds all blocks in order. */
  void readAll(List<YamlMapping> given) {
    take(given);
    addAll(given);
  }

  private void addAll(List<YamlMapping> given) {
    for (YamlMapping block : given) {
      if (block.has("repeat")) {
        repeat(block);
      } else {
        add(block);
      }
    }
  }

  private void repeat(YamlMapping block) {
    for (String key : KEYS) {
      if (block.has(key) && !List.of("repeat", "shared", "blocks").contains(key)) {
        throw new GenerationDiagnostic.BadUsage(
                block.place(key),
                "what is repeated are blocks, and \"" + key + "\" belongs to one of them",
                "Write it in the list \"blocks\" below \"repeat\".")
            .exception();
      }
    }
    GivenTexts given = key -> new RequestedText(block.place(key), block.text(key));
    int times = Counts.of(given, "repeat", 1, 1, MOST_REPEATS);
    List<String> answers = List.of("false", "true");
    boolean shared = new BlockWords(group, block).choice("shared", "false", answers).equals("true");
    List<YamlMapping> inner = inner(block);
    if (inner.isEmpty()) {
      String example = "blocks: [{value: h, layer: linear, of: h, out: 4V}]";
      throw new FileDiagnostic.MissingKey(block.place("blocks"), "blocks", example).exception();
    }
    Map<String, Integer> before = new HashMap<>(uses);
    for (int i = 0; i < times; i++) {
      if (shared) {
        uses.clear(); // so that weights get the same names again
        uses.putAll(before);
      }
      addAll(inner);
    }
  }

  private static List<YamlMapping> inner(YamlMapping block) {
    return block.mappings("blocks", KEYS, MOST_REPEATS);
  }

  /** Notes names of values, so that what stands for itself inside a block gets another one. */
  private void take(List<YamlMapping> given) {
    for (YamlMapping block : given) {
      block.text("value").ifPresent(taken::add);
      if (block.has("blocks")) {
        take(inner(block));
      }
    }
  }

  /** A name for what a block computes on the way, which no value has. */
  private String between(String name) {
    String free = name;
    while (taken.contains(free)) {
      free += "_";
    }
    return free;
  }

  private void add(YamlMapping block) {
    String value = block.requiredText("value", "value: h");
    ValueNames.requireValue(block.place("value"), value);
    BlockWords words = new BlockWords(group, block);
    String gate = words.choice("then", "", List.of("", "gate"));
    Optional<String> sum = block.text("sum");
    Optional<String> mean = block.text("mean");
    if (sum.isPresent() && mean.isPresent()) {
      throw new GenerationDiagnostic.Conflict(
              block.place("mean"), "\"sum\"", "both say what becomes of the rows")
          .exception();
    }
    if (!gate.isEmpty()) {
      words.requireLayerToGate();
    }
    words.requireGradient(List.of("by", "times"));
    List<List<NetworkBlock.Reference>> of = references(block, "of", "of: h");
    Place place = words.place();
    Optional<String> last = mean.isPresent() ? Optional.empty() : sum;
    if (mean.isPresent() && !block.has("layer")) {
      words.without(new Rule.Join());
      add(value, of, new Rule.Mean(mean.get()), Optional.empty(), place);
      return;
    }
    String first = gate.isEmpty() && mean.isEmpty() ? value : between(value + "_in");
    layer(block, words, first, of, gate.isEmpty() ? last : Optional.empty(), !gate.isEmpty());
    if (!gate.isEmpty()) {
      String gated = mean.isEmpty() ? value : between(value + "_gated");
      add(gated, of(first), words.gate(), last, place);
      first = gated;
    }
    if (mean.isPresent()) {
      add(value, of(first), new Rule.Mean(mean.get()), Optional.empty(), place);
    }
  }

  private static List<List<NetworkBlock.Reference>> of(String value) {
    return List.of(List.of(new NetworkBlock.Reference(value, List.of())));
  }

  private void add(
      String value,
      List<List<NetworkBlock.Reference>> of,
      Rule rule,
      Optional<String> sum,
      Place place) {
    if (blocks.size() == MOST_BLOCKS) {
      throw new GenerationDiagnostic.BadUsage(
              place, "the network has more than " + MOST_BLOCKS + " blocks", "Repeat fewer.")
          .exception();
    }
    int use = uses.merge(value, 1, Integer::sum);
    String weights = use == 1 ? value : value + " " + use;
    blocks.add(new NetworkBlock(value, of, rule, sum, weights, place));
  }

  /** The block without what follows it. */
  private void layer(
      YamlMapping block,
      BlockWords words,
      String value,
      List<List<NetworkBlock.Reference>> of,
      Optional<String> sum,
      boolean gated) {
    switch (block.text("layer").orElse("join")) {
      case "join" -> add(value, of, words.without(new Rule.Join()), sum, words.place());
      case "add" -> add(value, of, words.without(new Rule.Add()), sum, words.place());
      case "subtract" -> add(value, of, words.without(new Rule.Subtract()), sum, words.place());
      case BlockWords.GRADIENT -> gradient(value, of, sum, block, words);
      case DistancePlanner.KIND -> add(value, of, words.distance(), sum, words.place());
      case RadialPlanner.KIND -> add(value, of, words.radial(), sum, words.place());
      case "perceptron" -> {
        List<Integer> hidden = RequestedScalars.hidden(words);
        List<List<NetworkBlock.Reference>> next = of;
        for (int i = 0; i < hidden.size(); i++) {
          String name = between(value + "_sum" + (i + 1));
          add(name, next, words.scalars(hidden.get(i)), Optional.empty(), words.place());
          String bent = between(value + "_hidden" + (i + 1));
          add(bent, of(name), words.activation(hidden.get(i)), Optional.empty(), words.place());
          next = of(bent);
        }
        add(value, next, words.lastScalars(), sum, words.place());
      }
      default -> add(value, of, words.layer(gated), sum, words.place());
    }
  }

  private void gradient(
      String value,
      List<List<NetworkBlock.Reference>> of,
      Optional<String> sum,
      YamlMapping block,
      BlockWords words) {
    Rule rule = words.without(new Rule.Gradient(words.factor()));
    List<List<NetworkBlock.Reference>> both = new ArrayList<>(of);
    both.addAll(references(block, "by", "by: x"));
    String whole = sum.isEmpty() ? value : between(value + "_rows");
    add(whole, both, rule, Optional.empty(), words.place());
    if (sum.isPresent()) {
      add(value, of(whole), new Rule.Join(), sum, words.place());
    }
  }

  /** What is read: inputs with commas between them, each of values with plus signs between them. */
  private static List<List<NetworkBlock.Reference>> references(
      YamlMapping block, String key, String example) {
    String text = block.requiredText(key, example);
    Place place = block.place(key);
    List<List<NetworkBlock.Reference>> inputs = new ArrayList<>();
    for (String input : text.split(",", -1)) {
      List<NetworkBlock.Reference> together = new ArrayList<>();
      for (String part : input.split("\\+", -1)) {
        List<String> names = List.of(part.strip().split("\\s+"));
        if (names.getFirst().isEmpty()) {
          throw bad(place, text, "a name is missing");
        }
        if (names.size() > 1 && (!names.get(1).equals("at") || names.size() == 2)) {
          throw bad(place, text, "behind a name may stand \"at\" and the names of maps");
        }
        together.add(
            new NetworkBlock.Reference(
                names.getFirst(), names.size() > 1 ? names.subList(2, names.size()) : List.of()));
      }
      inputs.add(together);
    }
    return inputs;
  }

  private static RuntimeException bad(Place place, String text, String reason) {
    return new NetworkDiagnostic.BadReference(place, text, reason).exception();
  }
}
