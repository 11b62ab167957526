package org.equigen.codegen.request;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.codegen.diagnostic.LayerDiagnostic;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.declaration.MatrixChoice;
import org.equigen.codegen.planning.norm.GatePlanner;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.TrivialRepresentation;

/**
 * A kind of layer between representations, in words.
 *
 * @param kind the kind
 * @param given the rest by names: the input {@code in}, {@value #DEFAULT_IN} unless given, that of
 *     a gate follows from its output; the output {@code out}, {@value #DEFAULT_OUT} unless given,
 *     that of invariants, norms and harmonics follows from their input; {@link RequestedGate},
 *     {@link RequestedNorm}, {@link RequestedProduct}, {@link RequestedHarmonics}, {@link
 *     RequestedContraction}, {@link RequestedScalars}, {@link RequestedPermutation}, {@link
 *     RequestedFrame}
 */
public record RequestedLayer(LayerKind kind, GivenTexts given) {
  /** The input where none is given. */
  public static final String DEFAULT_IN = "4V";

  /** The output where none is given. */
  public static final String DEFAULT_OUT = "S + V";

  /** What can be said of a quadratic layer beside its input and output. */
  static final List<String> QUADRATIC_NAMES = List.of("matrices");

  /** The names of all that can be said of a layer beside its kind. */
  public static final List<String> NAMES =
      Stream.concat(
              Stream.of("in", "out"),
              Arrays.stream(LayerKind.values()).flatMap(kind -> kind.options().stream()))
          .distinct()
          .toList();

  /**
   * What to compute.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException for malformed representations, and
   *     for a gate whose input does not follow from its output, for what is not said of this kind
   */
  public LayerDeclaration declaration(Group group) {
    NAMES.stream()
        .filter(name -> !name.equals("in") && !name.equals("out"))
        .filter(name -> !kind.options().contains(name))
        .forEach(this::refuse);
    return switch (kind) {
      case LINEAR ->
          new LayerDeclaration.Linear(
              parse(in(), DEFAULT_IN, group),
              parse(out(), DEFAULT_OUT, group),
              RequestedStrategy.of(given));
      case GATE -> gate(group);
      case NORM -> RequestedNorm.of(parse(in(), DEFAULT_IN, group), given);
      case BATCH_NORM -> RequestedNorm.ofBatches(parse(in(), DEFAULT_IN, group), given);
      case NORM_ACTIVATION -> RequestedNorm.activation(parse(in(), DEFAULT_IN, group), given);
      case INVARIANTS -> new LayerDeclaration.Invariants(parse(in(), DEFAULT_IN, group));
      case DROPOUT -> RequestedDropout.of(parse(in(), DEFAULT_IN, group), given);
      case ATTENTION -> attention(group);
      case TENSOR_PRODUCT ->
          new LayerDeclaration.Product(
              parse(in(), DEFAULT_IN, group),
              parse(required(RequestedProduct.WITH), "", group),
              parse(out(), DEFAULT_OUT, group),
              RequestedProduct.options(given, group));
      case SQUARE ->
          new LayerDeclaration.Square(
              parse(in(), DEFAULT_IN, group),
              parse(out(), DEFAULT_OUT, group),
              RequestedProduct.options(given, group));
      case QUADRATIC ->
          new LayerDeclaration.Quadratic(
              parse(in(), DEFAULT_IN, group),
              parse(out(), DEFAULT_OUT, group),
              Choices.ofWords(given, "matrices", MatrixChoice.values(), MatrixChoice.SPANNING));
      case HARMONICS -> RequestedHarmonics.of(parse(in(), DEFAULT_IN, group), given);
      case SYMMETRIC_CONTRACTION ->
          RequestedContraction.of(
              parse(in(), DEFAULT_IN, group), parse(out(), DEFAULT_OUT, group), given);
      case FRAME -> frame(group);
      case TRANSPORT -> new LayerDeclaration.Transport(parse(in(), DEFAULT_IN, group));
      case SCALARS ->
          RequestedScalars.of(
              parse(in(), DEFAULT_IN, group), parse(out(), DEFAULT_OUT, group), given);
      case PERMUTATION ->
          RequestedPermutation.of(
              parse(in(), DEFAULT_IN, group), parse(out(), DEFAULT_OUT, group), given);
    };
  }

  /** The input as given. */
  private RequestedText in() {
    return given.text("in");
  }

  /** The output as given. */
  private RequestedText out() {
    return given.text("out");
  }

  private RequestedText required(String name) {
    RequestedText text = given.text(name);
    if (text.text().isEmpty()) {
      throw new GenerationDiagnostic.BadUsage(
              text.place(),
              "a layer of kind "
                  + kind.word()
                  + " multiplies two inputs, and the second one is missing",
              "Give its representation, for example \"V + S\".")
          .exception();
    }
    return text;
  }

  private void refuse(String name) {
    RequestedText text = given.text(name);
    if (text.text().isPresent()) {
      throw new GenerationDiagnostic.BadUsage(
              text.place(),
              "a layer of kind " + kind.word() + " has no \"" + name + "\"",
              "Leave it out, or ask for a layer of kind "
                  + String.join(" or ", LayerKind.having(name))
                  + ".")
          .exception();
    }
  }

  private static Representation parse(RequestedText requested, String otherwise, Group group) {
    return RepresentationParser.parse(requested.place(), requested.text().orElse(otherwise), group);
  }

  private LayerDeclaration gate(Group group) {
    Representation output = parse(out(), DEFAULT_OUT, group);
    Representation needed = GatePlanner.input(group, output);
    if (in().text().isPresent()) {
      checkFollows(group, parse(in(), DEFAULT_IN, group), needed, in().place(), "input");
    }
    return RequestedGate.to(output, given);
  }

  /** Values are as queries and keys unless they are said. */
  private LayerDeclaration attention(Group group) {
    Representation in = parse(in(), DEFAULT_IN, group);
    RequestedText with = given.text(RequestedProduct.WITH);
    return new LayerDeclaration.Attention(
        in, with.text().isPresent() ? parse(with, "", group) : in, RequestedAttention.heads(given));
  }

  private LayerDeclaration frame(Group group) {
    RequestedText with = given.text(RequestedProduct.WITH);
    return new LayerDeclaration.Frame(
        parse(in(), DEFAULT_IN, group),
        with.text().map(_ -> parse(with, "", group)),
        RequestedNorm.epsilon(given, LayerDeclaration.Frame.EPSILON));
  }

  /**
   * Checks an output that was given for a layer whose output follows from its input.
   *
   * @param found the output of the layer
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if it is another one
   */
  public void checkOutput(Group group, Representation found) {
    if (!kind.needsOutput() && out().text().isPresent()) {
      checkFollows(group, parse(out(), DEFAULT_OUT, group), found, out().place(), "output");
    }
  }

  /** Refuses what differs in more than how scalars are written. */
  private void checkFollows(
      Group group, Representation given, Representation needed, Place place, String what) {
    if (!TrivialRepresentation.asScalars(group, given)
        .equals(TrivialRepresentation.asScalars(group, needed))) {
      throw new LayerDiagnostic.Unsuitable(
              place,
              kind.word(),
              given.toString(),
              "its " + what + " follows from the rest",
              "Leave it out, or give \"" + needed + "\".")
          .exception();
    }
  }
}
