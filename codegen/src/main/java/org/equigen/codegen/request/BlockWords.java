package org.equigen.codegen.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.codegen.diagnostic.NetworkDiagnostic;
import org.equigen.codegen.plan.function.Activation;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.declaration.RadialOptions;
import org.equigen.codegen.planning.network.Rule;
import org.equigen.codegen.planning.norm.GatePlanner;
import org.equigen.codegen.planning.radial.DistancePlanner;
import org.equigen.codegen.planning.radial.RadialPlanner;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.declaration.YamlMapping;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.representation.TrivialRepresentation;

/**
 * What is said of one block, and the rules that follow from it. Representations of what is read
 * take the place of the input that the same layer alone would be given.
 */
final class BlockWords implements GivenTexts {
  private static final String IN = "in";
  private static final String OUT = "out";
  private static final String TIMES = "times";
  private static final String PERCEPTRON = "perceptron";

  /** The kind of a block that differentiates one value by another. */
  static final String GRADIENT = "gradient";

  /** Kinds beside those of layers. */
  private static final List<String> OTHERS =
      List.of(
          "join",
          "add",
          "subtract",
          PERCEPTRON,
          GRADIENT,
          DistancePlanner.KIND,
          RadialPlanner.KIND);

  /** What can be said of what computes a value, but for its input. */
  static final List<String> NAMES =
      Stream.concat(RequestedLayer.NAMES.stream(), RequestedRadial.OWN.stream()).toList();

  private final Group group;
  private final YamlMapping block;

  BlockWords(Group group, YamlMapping block) {
    this.group = group;
    this.block = block;
  }

  @Override
  public RequestedText text(String name) {
    return new RequestedText(block.place(name), block.text(name));
  }

  /** Where the block says what it is. */
  Place place() {
    return block.place(block.has("layer") ? "layer" : "value");
  }

  /** One of a few words. */
  String choice(String key, String usual, List<String> words) {
    String text = block.text(key).orElse(usual);
    if (!words.contains(text)) {
      throw new GenerationDiagnostic.UnknownChoice(
              block.place(key),
              "value of \"" + key + "\"",
              text,
              words.stream().filter(word -> !word.isEmpty()).toList())
          .exception();
    }
    return text;
  }

  /** A rule that nothing more can be said of. */
  Rule without(Rule rule) {
    return with(rule, List.of());
  }

  /** A rule of which some things can be said and nothing more. */
  private Rule with(Rule rule, List<String> names) {
    NAMES.stream()
        .filter(block::has)
        .filter(name -> !names.contains(name))
        .findFirst()
        .ifPresent(name -> refuse(name, rule.word(), List.of()));
    return rule;
  }

  /** Refuses what can be said of gradients alone. */
  void requireGradient(List<String> names) {
    String word = block.text("layer").orElse("join");
    if (!word.equals(GRADIENT)) {
      names.stream()
          .filter(block::has)
          .findFirst()
          .ifPresent(name -> refuse(name, word, List.of(GRADIENT)));
    }
  }

  /** What multiplies a gradient: an integer or a fraction, 1 unless said otherwise. */
  Rational factor() {
    String text = block.text(TIMES).orElse("1").strip();
    boolean number = text.matches("-?[0-9]{1,18}(/[1-9][0-9]{0,17})?");
    Rational factor = number ? Rational.parse(text) : Rational.ZERO;
    if (factor.signum() == 0) {
      throw new GenerationDiagnostic.BadNumber(
              block.place(TIMES),
              "factor",
              text,
              "an integer or a fraction of two, other than 0",
              "-1")
          .exception();
    }
    return factor;
  }

  /** The lengths of what is read. */
  Rule distance() {
    return without(
        new Rule.OfLayer(
            DistancePlanner.KIND, (_, read) -> new LayerDeclaration.Distance(read.getFirst())));
  }

  /** Radial functions of what is read. */
  Rule radial() {
    RadialOptions options = RequestedRadial.options(this);
    return with(
        new Rule.OfLayer(
            RadialPlanner.KIND, (_, read) -> new LayerDeclaration.Radial(read.getFirst(), options)),
        RequestedRadial.NAMES);
  }

  /** Checks that something was said. */
  void required(String name, String example) {
    block.requiredText(name, example);
  }

  private void refuse(String name, String word, List<String> kinds) {
    throw new GenerationDiagnostic.BadUsage(
            block.place(name),
            "a block of kind " + word + " has no \"" + name + "\"",
            kinds.isEmpty()
                ? "Leave it out."
                : "Leave it out, or ask for one of kind " + String.join(" or ", kinds) + ".")
        .exception();
  }

  /** The rule of a kind of layers, whose output goes through a gate if it is {@code gated}. */
  Rule layer(boolean gated) {
    String word = block.text("layer").orElse("");
    LayerKind kind = kind(word);
    if (block.has(IN) && kind != LayerKind.TRANSPORT) {
      refuse(IN, word, List.of(LayerKind.TRANSPORT.word()));
    }
    RequestedRadial.OWN.stream()
        .filter(block::has)
        .findFirst()
        .ifPresent(name -> refuse(name, word, List.of(RadialPlanner.KIND)));
    if (!kind.needsOutput() && block.has(OUT)) {
      throw new GenerationDiagnostic.BadUsage(
              block.place(OUT),
              "what a block of kind " + word + " computes follows from what it reads",
              "Leave \"out\" out.")
          .exception();
    }
    return new Rule.OfLayer(
        kind.word(),
        (_, read) -> {
          requireInputs(kind, read.size());
          return new RequestedLayer(kind, name -> given(kind, name, read, gated))
              .declaration(group);
        });
  }

  /** A gate needs scalars beside what it opens, which only an output that is asked for can have. */
  void requireLayerToGate() {
    String word = block.text("layer").orElse("join");
    if (!word.equals(PERCEPTRON) && (OTHERS.contains(word) || !kind(word).needsOutput())) {
      throw new GenerationDiagnostic.BadUsage(
              block.place("then"),
              "a gate needs scalars beside what it opens, and a block of kind "
                  + word
                  + " has no \"out\" to add them to",
              "Put a linear block with \"then: gate\" behind it.")
          .exception();
    }
  }

  private LayerKind kind(String word) {
    if (LayerKind.words().contains(word)) {
      return LayerKind.parse(place(), word);
    }
    List<String> known = new ArrayList<>(LayerKind.words());
    known.addAll(OTHERS);
    throw new GenerationDiagnostic.UnknownChoice(place(), "kind of block", word, known).exception();
  }

  private void requireInputs(LayerKind kind, int found) {
    boolean weighted = block.text("weights").orElse("").equals("row");
    int least =
        switch (kind) {
          case ATTENTION -> 3;
          case TENSOR_PRODUCT -> weighted ? 3 : 2;
          case TRANSPORT -> 2;
          case LINEAR,
              GATE,
              NORM,
              BATCH_NORM,
              NORM_ACTIVATION,
              INVARIANTS,
              DROPOUT,
              SQUARE,
              QUADRATIC,
              HARMONICS,
              SYMMETRIC_CONTRACTION,
              SCALARS,
              PERMUTATION,
              FRAME ->
              1;
        };
    if (found < least) {
      String wanted =
          switch (kind) {
            case ATTENTION -> "three: queries, keys, values";
            case TRANSPORT -> "two: frames and what is taken along";
            default -> least == 3 ? "three: two factors and the weights" : "two factors";
          };
      throw new NetworkDiagnostic.InputCount(place(), kind.word(), found, wanted).exception();
    }
  }

  private RequestedText given(
      LayerKind kind, String name, List<Representation> read, boolean gated) {
    return switch (name) {
      case IN -> kind == LayerKind.TRANSPORT ? coordinates() : read(read.getFirst());
      case RequestedProduct.WITH -> {
        int second = kind == LayerKind.ATTENTION ? 2 : 1;
        boolean has = kind.options().contains(name) && read.size() > second;
        yield has ? read(read.get(second)) : new RequestedText(place(), Optional.empty());
      }
      case OUT -> gated ? read(GatePlanner.input(group, out())) : required(kind);
      default -> text(name);
    };
  }

  private RequestedText read(Representation representation) {
    return new RequestedText(block.place("of"), Optional.of(representation.toString()));
  }

  /** Coordinates are scalars, whatever they are coordinates of. */
  private RequestedText coordinates() {
    block.requiredText(IN, "in: 4S + 2V");
    return text(IN);
  }

  private RequestedText required(LayerKind kind) {
    if (kind.needsOutput()) {
      block.requiredText(OUT, "out: 8S + 4V");
    }
    return text(OUT);
  }

  private Representation out() {
    String text = block.requiredText(OUT, "out: 8S + 4V");
    return RepresentationParser.parse(block.place(OUT), text, group);
  }

  /** The gate behind a layer. */
  Rule gate() {
    Representation out = out();
    return new Rule.OfLayer("gate", (_, _) -> RequestedGate.to(out, this));
  }

  /** A linear layer of scalars to so many. */
  Rule scalars(int width) {
    return linear(scalarsOf(width));
  }

  /** The last layer of a perceptron. */
  Rule lastScalars() {
    NAMES.stream()
        .filter(block::has)
        .filter(name -> !List.of(OUT, "hidden", RequestedNorm.FUNCTION).contains(name))
        .findFirst()
        .ifPresent(name -> refuse(name, PERCEPTRON, LayerKind.having(name)));
    Representation out = out();
    requireScalars(block.place(OUT), out);
    return linear(out);
  }

  private static Representation scalarsOf(int count) {
    return new Representation(List.of(new Summand(count, Term.SCALAR)));
  }

  private Rule linear(Representation out) {
    return new Rule.OfLayer(
        PERCEPTRON,
        (_, read) -> {
          requireScalars(block.place("of"), read.getFirst());
          return new LayerDeclaration.Linear(read.getFirst(), out);
        });
  }

  /** The functions of a hidden layer of a perceptron. */
  Rule activation(int width) {
    var function = RequestedGate.FUNCTIONS.of(this, RequestedNorm.FUNCTION, Activation.SILU);
    return new Rule.OfLayer(
        PERCEPTRON, (_, _) -> new LayerDeclaration.Gate(scalarsOf(width), function, function));
  }

  private void requireScalars(Place place, Representation representation) {
    Set<Term> scalars = TrivialRepresentation.among(group, representation);
    if (!scalars.containsAll(representation.terms())) {
      throw new GenerationDiagnostic.BadUsage(
              place,
              "a perceptron is for scalars, and \"" + representation + "\" has other terms",
              "Take a block of kind invariants before it, or linear or scalars in its place.")
          .exception();
    }
  }
}
