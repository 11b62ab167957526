package org.equigen.codegen.plan.transform;

import static org.equigen.codegen.plan.transform.Programs.EDGE;
import static org.equigen.codegen.plan.transform.Programs.NODE;
import static org.equigen.codegen.plan.transform.Programs.RECEIVER;
import static org.equigen.codegen.plan.transform.Programs.SENDER;
import static org.equigen.codegen.plan.transform.Programs.at;
import static org.equigen.codegen.plan.transform.Programs.contraction;
import static org.equigen.codegen.plan.transform.Programs.operand;
import static org.equigen.codegen.plan.transform.Programs.program;
import static org.equigen.codegen.plan.transform.Programs.tensor;

import java.util.List;
import java.util.stream.Stream;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Extremum;
import org.equigen.codegen.plan.Layout;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.function.Activation;
import org.equigen.codegen.plan.function.Elementary;
import org.junit.jupiter.api.Named;

/** Forward programs over operands whose channels lie in lanes, some beside others of rows. */
final class ChannelPrograms {
  private static final CoefficientTensor SAME = tensor(2, 0, 0, 1, 1, 1, 1);

  private ChannelPrograms() {}

  /** Programs that are polynomials. */
  static Stream<Named<Program>> polynomials() {
    return Stream.of(
        Named.of("a linear layer, channels in lanes", linear()),
        Named.of("a product, channels in lanes", product("uvt")),
        Named.of("a product, channels of the output in lanes", product("vtu")),
        Named.of("pairs of channels in lanes", pairs()),
        Named.of("messages, channels in lanes", messages(true)),
        Named.of("messages of rows in lanes to channels in lanes", messages(false)),
        Named.of("from rows in lanes to channels in lanes and back", thereAndBack()));
  }

  /** Programs with functions that are no polynomials. */
  static Stream<Named<Program>> transcendental() {
    return Stream.of(
        Named.of("a gate, channels in lanes", gate()),
        Named.of("a softmax over the edges of a receiver, channels in lanes", softmax()));
  }

  private static Operand inChannels(String name, Role role, Domain domain, Segment... segments) {
    return new Operand(name, role, domain, Layout.CHANNELS_IN_LANES, List.of(segments));
  }

  private static Segment matrix(int rows, int columns) {
    return new Segment("", List.of(Axis.full(rows), Axis.full(columns)), 1);
  }

  /** Three blocks: as many channels as there are lanes, others, and a sparse map of components. */
  private static Program linear() {
    Operand x =
        inChannels("x", Role.INPUT, Domain.SAMPLE, Segment.of("", 64, 1), Segment.of("", 3, 2));
    Operand y =
        inChannels(
            "y",
            Role.OUTPUT,
            Domain.SAMPLE,
            Segment.of("", 5, 1),
            Segment.of("", 2, 2),
            Segment.of("", 3, 2));
    Operand w =
        operand(
            "w", Role.PARAMETER, Domain.SHARED, matrix(5, 64), matrix(2, 3), Segment.of("", 5, 1));
    return program(
        List.of(x, y, w),
        List.of(),
        contraction(at(y, "u"), tensor(3, 0, 0, 0, 1), at(w, "uv"), at(x, "v")),
        contraction(at(y, "u"), tensor(2, 0, 0, 1), new Access(w, 2, "u")),
        contraction(
            new Access(y, 1, "u"),
            tensor(3, 0, 0, 0, 1, 0, 1, 1, 1),
            new Access(w, 1, "uv"),
            new Access(x, 1, "v")),
        contraction(
            new Access(y, 2, "u"), tensor(2, 0, 0, 2, 1, 0, -3, 1, 1, 1), new Access(x, 1, "u")));
  }

  private static Program product(String weights) {
    Operand x = inChannels("x", Role.INPUT, Domain.SAMPLE, Segment.of("", 2, 2));
    Operand z = inChannels("z", Role.INPUT, Domain.SAMPLE, Segment.of("", 3, 2));
    Operand y = inChannels("y", Role.OUTPUT, Domain.SAMPLE, Segment.of("", 4, 2));
    List<Axis> axes =
        weights.chars().mapToObj(it -> Axis.full(it == 'u' ? 4 : it == 'v' ? 2 : 3)).toList();
    Operand w = operand("w", Role.PARAMETER, Domain.SHARED, new Segment("", axes, 1));
    CoefficientTensor c = tensor(4, 0, 0, 0, 0, 1, 0, 0, 1, 1, -2, 0, 1, 1, 0, 3);
    return program(
        List.of(x, z, y, w),
        List.of(),
        contraction(at(y, "u"), c, at(w, weights), at(x, "v"), at(z, "t")));
  }

  private static Program pairs() {
    Operand x = inChannels("x", Role.INPUT, Domain.SAMPLE, Segment.of("", 4, 1));
    Operand y =
        inChannels(
            "y",
            Role.OUTPUT,
            Domain.SAMPLE,
            new Segment("", List.of(new Axis(Axis.Kind.PAIRS, 4)), 1),
            new Segment("", List.of(new Axis(Axis.Kind.DISTINCT_PAIRS, 4)), 1));
    CoefficientTensor square = tensor(3, 0, 0, 0, 2);
    return program(
        List.of(x, y),
        List.of(),
        contraction(at(y, "uv"), square, at(x, "u"), at(x, "v")),
        contraction(new Access(y, 1, "uv"), square, at(x, "v"), at(x, "u")));
  }

  /** {@code y_r = sum over edges e to r of w x_sender z_e}. */
  private static Program messages(boolean nodesInChannels) {
    Segment four = Segment.of("", 4, 2);
    Operand x =
        nodesInChannels
            ? inChannels("x", Role.INPUT, NODE, four)
            : operand("x", Role.INPUT, NODE, four);
    Operand z = inChannels("z", Role.INPUT, EDGE, Segment.of("", 1, 2));
    Operand y = inChannels("y", Role.OUTPUT, NODE, four);
    Operand w = inChannels("v", Role.INPUT, EDGE, Segment.of("", 4, 1));
    CoefficientTensor c = tensor(4, 0, 0, 0, 0, 1, 0, 1, 1, 0, 2, 0, 1, 0, 1, -1);
    return program(
        List.of(x, z, w, y),
        List.of(),
        contraction(at(y, "u", RECEIVER), c, at(w, "u"), at(x, "u", SENDER), at(z, "a")));
  }

  private static Program thereAndBack() {
    Segment two = Segment.of("", 3, 2);
    Operand x = operand("x", Role.INPUT, Domain.SAMPLE, two);
    Operand t = inChannels("t", Role.TEMPORARY, Domain.SAMPLE, two);
    Operand w = operand("w", Role.PARAMETER, Domain.SHARED, matrix(3, 3));
    Operand y = operand("y", Role.OUTPUT, Domain.SAMPLE, two, Segment.of("", 3, 2));
    return program(
        List.of(x, y, w),
        List.of(t),
        contraction(at(t, "u"), tensor(3, 0, 0, 0, 1, 0, 1, 1, 1), at(w, "uv"), at(x, "v")),
        contraction(at(y, "u"), tensor(3, 0, 0, 0, 1, 1, 1, 1, 1), at(t, "u"), at(x, "u")),
        contraction(new Access(y, 1, "u"), SAME, at(t, "u")));
  }

  private static Program gate() {
    Operand x =
        inChannels("x", Role.INPUT, Domain.SAMPLE, Segment.of("", 67, 1), Segment.of("", 67, 2));
    Operand g = inChannels("g", Role.TEMPORARY, Domain.SAMPLE, Segment.of("", 67, 1));
    Operand y = inChannels("y", Role.OUTPUT, Domain.SAMPLE, Segment.of("", 67, 2));
    return program(
        List.of(x, y),
        List.of(g),
        new Pointwise(Activation.SILU.function(), at(x, "u"), List.of(), at(g, "u")),
        contraction(
            at(y, "u"), tensor(3, 0, 0, 0, 1, 0, 1, 1, 1), at(g, "u"), new Access(x, 1, "u")));
  }

  private static Program softmax() {
    Operand l = inChannels("l", Role.INPUT, EDGE, Segment.of("", 2, 2));
    Operand y = inChannels("y", Role.OUTPUT, EDGE, Segment.of("", 2, 2));
    Operand top = inChannels("m", Role.TEMPORARY, NODE, Segment.of("", 2, 2));
    Operand total = inChannels("z", Role.TEMPORARY, NODE, Segment.of("", 2, 2));
    Operand inverse = inChannels("r", Role.TEMPORARY, NODE, Segment.of("", 2, 2));
    Operand shifted = inChannels("d", Role.TEMPORARY, EDGE, Segment.of("", 2, 2));
    Operand e = inChannels("e", Role.TEMPORARY, EDGE, Segment.of("", 2, 2));
    return program(
        List.of(l, y),
        List.of(top, total, inverse, shifted, e),
        new Extremum(at(l, "u"), at(top, "u", RECEIVER)),
        contraction(at(shifted, "u"), SAME, at(l, "u")),
        contraction(at(shifted, "u"), tensor(2, 0, 0, -1, 1, 1, -1), at(top, "u", RECEIVER)),
        new Pointwise(Elementary.EXP.function(), at(shifted, "u"), List.of(), at(e, "u")),
        contraction(at(total, "u", RECEIVER), SAME, at(e, "u")),
        new Pointwise(Programs.inverseOrOne(), at(total, "u"), List.of(), at(inverse, "u")),
        contraction(
            at(y, "u"), tensor(3, 0, 0, 0, 1, 1, 1, 1, 1), at(e, "u"), at(inverse, "u", RECEIVER)));
  }
}
