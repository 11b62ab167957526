package org.equigen.codegen.plan.transform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Extremum;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;
import org.equigen.codegen.plan.function.Activation;
import org.equigen.codegen.plan.function.Elementary;
import org.equigen.codegen.plan.function.Function;
import org.equigen.symbolic.number.Rational;
import org.junit.jupiter.api.Named;

/** Forward programs of every kind that networks need, with polynomials for functions. */
public final class Programs {
  /** Rows that edges join. */
  public static final Domain NODE = new Domain("node");

  /** Rows with a sender and a receiver. */
  public static final Domain EDGE = new Domain("edge");

  static final IndexMap SENDER = new IndexMap("sender", EDGE, NODE, IndexMap.Order.ANY);
  static final IndexMap RECEIVER = new IndexMap("receiver", EDGE, NODE, IndexMap.Order.SORTED);

  /** Rows that are ordered pairs of elements of one set. */
  public static final Domain PAIR = new Domain("pair");

  /** Rows that are elements of sets. */
  public static final Domain ELEMENT = new Domain("element");

  /** Rows that are sets of any number of elements. */
  public static final Domain SET = new Domain("set");

  static final IndexMap LEFT = new IndexMap("left", PAIR, ELEMENT, IndexMap.Order.SORTED);
  static final IndexMap RIGHT = new IndexMap("right", PAIR, ELEMENT, IndexMap.Order.ANY);
  static final IndexMap TRANSPOSED = new IndexMap("transposed", PAIR, PAIR, IndexMap.Order.ANY);
  static final IndexMap DIAGONAL = new IndexMap("diagonal", ELEMENT, PAIR, IndexMap.Order.SORTED);
  static final IndexMap SET_OF = new IndexMap("setOf", ELEMENT, SET, IndexMap.Order.SORTED);
  static final IndexMap SET_OF_PAIR = new IndexMap("setOfPair", PAIR, SET, IndexMap.Order.SORTED);

  /** Three nodes and five edges, one node without any; sets of one and of two elements. */
  static final Batch BATCH =
      new Batch(
          Map.of(Domain.SAMPLE, 2, NODE, 3, EDGE, 5, PAIR, 5, ELEMENT, 3, SET, 2),
          Map.of(
              SENDER, new int[] {1, 0, 1, 1, 0},
              RECEIVER, new int[] {0, 0, 0, 2, 2},
              LEFT, new int[] {0, 1, 1, 2, 2},
              RIGHT, new int[] {0, 1, 2, 1, 2},
              TRANSPOSED, new int[] {0, 1, 3, 2, 4},
              DIAGONAL, new int[] {0, 1, 4},
              SET_OF, new int[] {0, 1, 1},
              SET_OF_PAIR, new int[] {0, 1, 1, 1, 1}));

  private static final Operand Y = operand("y", Role.OUTPUT, Domain.SAMPLE, Segment.of("", 2, 2));

  private Programs() {}

  /** Programs that are polynomials. */
  public static Stream<Named<Program>> all() {
    return Stream.concat(ofRows(), ChannelPrograms.polynomials());
  }

  private static Stream<Named<Program>> ofRows() {
    return Stream.of(
        Named.of("a product with shared weights", product()),
        Named.of("a product with itself", square()),
        Named.of("the same product twice, its inputs exchanged", twice()),
        Named.of("chains of constant maps", chain()),
        Named.of("messages: gather, product, segment sum", messages()),
        Named.of("linear maps of gathered values", gatheredMaps()),
        Named.of("a value less its mean over the samples", centred()),
        Named.of("pairs of channels and a polynomial activation", pairs()),
        Named.of("the 15 maps of S(n) on pairs", mapsOfPairs()),
        Named.of("a product in two stages", stagedProduct()),
        Named.of("channel by channel with shared weights", channelwise(Domain.SHARED)),
        Named.of("channel by channel with weights for each row", channelwise(Domain.SAMPLE)),
        Named.of("products linked with a linear layer", Networks.products().forward()),
        Named.of("maps of maps", mapsOfMaps()));
  }

  /**
   * The 15 maps of S(n) from matrices to matrices over the elements of ragged sets, one segment of
   * the output for each: the matrix and its transpose; its diagonal on the diagonal, along rows and
   * along columns; sums over columns and over rows, each in the same three ways; trace and total,
   * everywhere and on the diagonal.
   */
  static Program mapsOfPairs() {
    Segment one = Segment.of("", 1, 1);
    Operand t = operand("t", Role.INPUT, PAIR, one);
    Operand y = new Operand("y", Role.OUTPUT, PAIR, Collections.nCopies(15, one));
    List<Operand> ofElements = new ArrayList<>();
    List<Operand> ofSets = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    CoefficientTensor same = tensor(2, 0, 0, 1);
    steps.add(contraction(new Access(y, 0, "u"), same, at(t, "u")));
    steps.add(contraction(new Access(y, 1, "u"), same, at(t, "u", TRANSPOSED)));
    for (String name : List.of("d", "r", "c")) {
      ofElements.add(operand(name, Role.TEMPORARY, ELEMENT, one));
    }
    steps.add(contraction(at(ofElements.get(0), "u"), same, at(t, "u", DIAGONAL)));
    steps.add(contraction(at(ofElements.get(1), "u", LEFT), same, at(t, "u")));
    steps.add(contraction(at(ofElements.get(2), "u", RIGHT), same, at(t, "u")));
    int next = 2;
    for (Operand values : ofElements) {
      Access onDiagonal = new Access(y, next, "u", List.of(DIAGONAL));
      steps.add(contraction(onDiagonal, same, at(values, "u")));
      steps.add(contraction(new Access(y, next + 1, "u"), same, at(values, "u", LEFT)));
      steps.add(contraction(new Access(y, next + 2, "u"), same, at(values, "u", RIGHT)));
      next += 3;
    }
    for (Operand values : List.of(ofElements.get(0), ofElements.get(1))) {
      Operand sum = operand("s" + values, Role.TEMPORARY, SET, one);
      Operand back = operand("b" + values, Role.TEMPORARY, ELEMENT, one);
      ofSets.addAll(List.of(sum, back));
      steps.add(contraction(at(sum, "u", SET_OF), same, at(values, "u")));
      steps.add(contraction(new Access(y, next, "u"), same, at(sum, "u", SET_OF_PAIR)));
      steps.add(contraction(at(back, "u"), same, at(sum, "u", SET_OF)));
      Access onDiagonal = new Access(y, next + 1, "u", List.of(DIAGONAL));
      steps.add(contraction(onDiagonal, same, at(back, "u")));
      next += 2;
    }
    ofElements.addAll(ofSets);
    return new Program(List.of(t, y), ofElements, steps);
  }

  /** Programs with functions that are no polynomials. */
  public static Stream<Named<Program>> transcendental() {
    return Stream.concat(transcendentalOfRows(), ChannelPrograms.transcendental());
  }

  private static Stream<Named<Program>> transcendentalOfRows() {
    return Stream.of(
        Named.of("a gate", gate()),
        Named.of("normalised by sums over the samples", normalised()),
        Named.of("a softmax over the edges of a receiver", softmax()),
        Named.of("a softmax over all samples", softmaxOfAll()),
        Named.of("a softmax over the pairs of a set, along maps of maps", softmaxOfPairs()),
        Named.of("two linear layers and a gate linked", Networks.gated().forward()));
  }

  private static Program gate() {
    Operand x = operand("x", Role.INPUT, Domain.SAMPLE, Segment.of("", 2, 1), Segment.of("", 2, 2));
    Operand g = operand("g", Role.TEMPORARY, Domain.SAMPLE, Segment.of("", 2, 1));
    Access open = at(g, "u");
    return program(
        List.of(x, Y),
        List.of(g),
        new Pointwise(Activation.SILU.function(), at(x, "u"), List.of(), open),
        contraction(at(Y, "u"), tensor(3, 0, 0, 0, 1, 0, 1, 1, 1), open, new Access(x, 1, "u")));
  }

  /** {@code x / sqrt(1 + mean of x^2)} for each channel. */
  private static Program normalised() {
    Operand x = operand("x", Role.INPUT, Domain.SAMPLE, Segment.of("", 2, 2));
    Operand norm = operand("n", Role.TEMPORARY, Domain.SHARED, Segment.of("", 2, 1));
    Operand scale = operand("r", Role.TEMPORARY, Domain.SHARED, Segment.of("", 2, 1));
    CoefficientTensor.Builder squares = CoefficientTensor.builder(3);
    Coefficient weight = Coefficient.of(Rational.ONE.divide(Rational.of(65)));
    squares.add(weight, 0, 0, 0).add(weight, 1, 1, 0);
    Function root = Elementary.RSQRT.of(Function.constant(1).plus(Function.x()));
    return program(
        List.of(x, Y),
        List.of(norm, scale),
        contraction(at(norm, "u"), squares.build(), at(x, "u"), at(x, "u")),
        new Pointwise(root, at(norm, "u"), List.of(), at(scale, "u")),
        contraction(at(Y, "u"), tensor(3, 0, 0, 0, 1, 0, 1, 1, 1), at(scale, "u"), at(x, "u")));
  }

  /** {@code y_r = sum over edges e to r of softmax_e(l) v_e}, two heads. */
  private static Program softmax() {
    Operand l = operand("l", Role.INPUT, EDGE, Segment.of("", 2, 1));
    Operand v = operand("v", Role.INPUT, EDGE, Segment.of("", 2, 2));
    Operand y = operand("y", Role.OUTPUT, NODE, Segment.of("", 2, 2));
    Operand top = operand("m", Role.TEMPORARY, NODE, Segment.of("", 2, 1));
    Operand total = operand("z", Role.TEMPORARY, NODE, Segment.of("", 2, 1));
    Operand inverse = operand("r", Role.TEMPORARY, NODE, Segment.of("", 2, 1));
    Operand shifted = operand("d", Role.TEMPORARY, EDGE, Segment.of("", 2, 1));
    Operand e = operand("e", Role.TEMPORARY, EDGE, Segment.of("", 2, 1));
    Operand p = operand("p", Role.TEMPORARY, EDGE, Segment.of("", 2, 1));
    CoefficientTensor one = tensor(2, 0, 0, 1);
    return program(
        List.of(l, v, y),
        List.of(top, total, inverse, shifted, e, p),
        new Extremum(at(l, "u"), at(top, "u", RECEIVER)),
        contraction(at(shifted, "u"), one, at(l, "u")),
        contraction(at(shifted, "u"), tensor(2, 0, 0, -1), at(top, "u", RECEIVER)),
        new Pointwise(Elementary.EXP.function(), at(shifted, "u"), List.of(), at(e, "u")),
        contraction(at(total, "u", RECEIVER), one, at(e, "u")),
        new Pointwise(inverseOrOne(), at(total, "u"), List.of(), at(inverse, "u")),
        contraction(at(p, "u"), tensor(3, 0, 0, 0, 1), at(e, "u"), at(inverse, "u", RECEIVER)),
        contraction(
            at(y, "u", RECEIVER), tensor(3, 0, 0, 0, 1, 0, 1, 1, 1), at(p, "u"), at(v, "u")));
  }

  /**
   * As {@code softmax}, over the pairs of elements of a set, to which two maps lead; maximum and
   * sum lie in one operand.
   */
  private static Program softmaxOfPairs() {
    Operand l = operand("l", Role.INPUT, PAIR, Segment.of("", 2, 2));
    Operand y = operand("y", Role.OUTPUT, PAIR, Segment.of("", 2, 2));
    Operand both = operand("m", Role.TEMPORARY, SET, Segment.of("", 2, 2), Segment.of("", 2, 2));
    Operand inverse = operand("r", Role.TEMPORARY, SET, Segment.of("", 2, 2));
    Operand shifted = operand("d", Role.TEMPORARY, PAIR, Segment.of("", 2, 2));
    Operand e = operand("e", Role.TEMPORARY, PAIR, Segment.of("", 2, 2));
    CoefficientTensor one = tensor(2, 0, 0, 1, 1, 1, 1);
    return program(
        List.of(l, y),
        List.of(both, inverse, shifted, e),
        new Extremum(at(l, "u"), at(both, "u", LEFT, SET_OF)),
        contraction(at(shifted, "u"), one, at(l, "u")),
        contraction(at(shifted, "u"), tensor(2, 0, 0, -1, 1, 1, -1), at(both, "u", LEFT, SET_OF)),
        new Pointwise(Elementary.EXP.function(), at(shifted, "u"), List.of(), at(e, "u")),
        contraction(new Access(both, 1, "u", List.of(LEFT, SET_OF)), one, at(e, "u")),
        new Pointwise(inverseOrOne(), new Access(both, 1, "u"), List.of(), at(inverse, "u")),
        contraction(
            at(y, "u"),
            tensor(3, 0, 0, 0, 1, 1, 1, 1, 1),
            at(e, "u"),
            at(inverse, "u", LEFT, SET_OF)));
  }

  /**
   * {@code 1 / x} for {@code x > 0}, and 1 for the total 0 of a node without edges. A small number
   * in the denominator would do as well but for the derivatives: the maximum counts as a constant
   * there, which is right only if the result does not depend on it at all.
   */
  static Function inverseOrOne() {
    Function notPositive =
        Function.constant(1).plus(Function.constant(-1).times(Elementary.STEP.function()));
    return Elementary.RECIPROCAL.of(Function.x().plus(notPositive));
  }

  /** {@code y = softmax over the samples}, whose maximum and sum all samples share. */
  private static Program softmaxOfAll() {
    Operand l = operand("l", Role.INPUT, Domain.SAMPLE, Segment.of("", 3, 1));
    Operand y = operand("y", Role.OUTPUT, Domain.SAMPLE, Segment.of("", 3, 1));
    Operand top = operand("m", Role.TEMPORARY, Domain.SHARED, Segment.of("", 3, 1));
    Operand total = operand("z", Role.TEMPORARY, Domain.SHARED, Segment.of("", 3, 1));
    Operand inverse = operand("r", Role.TEMPORARY, Domain.SHARED, Segment.of("", 3, 1));
    Operand shifted = operand("d", Role.TEMPORARY, Domain.SAMPLE, Segment.of("", 3, 1));
    Operand e = operand("e", Role.TEMPORARY, Domain.SAMPLE, Segment.of("", 3, 1));
    CoefficientTensor one = tensor(2, 0, 0, 1);
    return program(
        List.of(l, y),
        List.of(top, total, inverse, shifted, e),
        new Extremum(at(l, "u"), at(top, "u")),
        contraction(at(shifted, "u"), one, at(l, "u")),
        contraction(at(shifted, "u"), tensor(2, 0, 0, -1), at(top, "u")),
        new Pointwise(Elementary.EXP.function(), at(shifted, "u"), List.of(), at(e, "u")),
        contraction(at(total, "u"), one, at(e, "u")),
        new Pointwise(
            Elementary.RECIPROCAL.function(), at(total, "u"), List.of(), at(inverse, "u")),
        contraction(at(y, "u"), tensor(3, 0, 0, 0, 1), at(e, "u"), at(inverse, "u")));
  }

  static Operand operand(String name, Role role, Domain domain, Segment... segments) {
    return new Operand(name, role, domain, List.of(segments));
  }

  static Access at(Operand operand, String channels, IndexMap... via) {
    return new Access(operand, 0, channels, List.of(via));
  }

  static CoefficientTensor tensor(int arity, long... entries) {
    CoefficientTensor.Builder tensor = CoefficientTensor.builder(arity);
    for (int start = 0; start < entries.length; start += arity + 1) {
      int[] index = new int[arity];
      for (int axis = 0; axis < arity; axis++) {
        index[axis] = (int) entries[start + axis];
      }
      tensor.add(Coefficient.of(entries[start + arity]), index);
    }
    return tensor.build();
  }

  static Contraction contraction(Access output, CoefficientTensor coefficients, Access... inputs) {
    return new Contraction(List.of(inputs), output, coefficients);
  }

  static Program program(List<Operand> arguments, List<Operand> temporaries, Step... steps) {
    return new Program(arguments, temporaries, List.of(steps));
  }

  private static Program product() {
    Operand x = operand("x", Role.INPUT, Domain.SAMPLE, Segment.of("", 2, 2));
    Operand z = operand("z", Role.INPUT, Domain.SAMPLE, Segment.of("", 3, 2));
    Segment weights = new Segment("", List.of(Axis.full(2), Axis.full(2), Axis.full(3)), 1);
    Operand w = operand("w", Role.PARAMETER, Domain.SHARED, weights);
    CoefficientTensor c = tensor(4, 0, 0, 0, 0, 1, 0, 0, 1, 1, -2, 0, 1, 1, 0, 3);
    return program(
        List.of(x, z, Y, w),
        List.of(),
        contraction(at(Y, "u"), c, at(w, "uvt"), at(x, "v"), at(z, "t")));
  }

  /** Each pair of elements times what belongs to its set, summed into the set. */
  private static Program mapsOfMaps() {
    Operand x = operand("x", Role.INPUT, SET, Segment.of("", 2, 2));
    Operand z = operand("z", Role.INPUT, PAIR, Segment.of("", 2, 2));
    Operand w = operand("w", Role.PARAMETER, Domain.SHARED, Segment.of("", 2, 1));
    Operand y = operand("y", Role.OUTPUT, SET, Segment.of("", 2, 2), Segment.of("", 2, 2));
    CoefficientTensor same = tensor(3, 0, 0, 0, 1, 0, 1, 1, 1);
    return program(
        List.of(x, z, y, w),
        List.of(),
        contraction(
            at(y, "u", LEFT, SET_OF),
            tensor(3, 0, 0, 0, 1, 0, 1, 1, 2, 1, 0, 1, -1),
            at(x, "u", RIGHT, SET_OF),
            at(z, "u")),
        contraction(
            new Access(y, 1, "u", List.of(LEFT, SET_OF)),
            same,
            at(w, "u"),
            at(x, "u", LEFT, SET_OF)));
  }

  /** {@code y_u = sum w_uvt x_v z_t} by way of all products {@code x_v z_t}. */
  private static Program stagedProduct() {
    Operand x = operand("x", Role.INPUT, Domain.SAMPLE, Segment.of("", 2, 2));
    Operand z = operand("z", Role.INPUT, Domain.SAMPLE, Segment.of("", 3, 2));
    List<Axis> all = List.of(Axis.full(2), Axis.full(3));
    Segment weights = new Segment("", List.of(Axis.full(2), all.get(0), all.get(1)), 1);
    Operand w = operand("w", Role.PARAMETER, Domain.SHARED, weights);
    Operand p = operand("p", Role.TEMPORARY, Domain.SAMPLE, new Segment("", all, 2));
    return program(
        List.of(x, z, Y, w),
        List.of(p),
        contraction(
            at(p, "vt"), tensor(3, 0, 0, 0, 1, 1, 1, 0, -2, 0, 1, 1, 3), at(x, "v"), at(z, "t")),
        contraction(at(Y, "u"), tensor(3, 0, 0, 0, 1, 0, 1, 1, 1), at(w, "uvt"), at(p, "vt")));
  }

  /** {@code y_u = sum C w_u x_u z}, one weight for each channel and path. */
  private static Program channelwise(Domain weights) {
    boolean shared = weights.isShared();
    Operand x = operand("x", Role.INPUT, Domain.SAMPLE, Segment.of("", 2, 2));
    Operand z = operand("z", Role.INPUT, Domain.SAMPLE, Segment.of("", 1, 2));
    Operand w = operand("w", shared ? Role.PARAMETER : Role.INPUT, weights, Segment.of("", 2, 2));
    CoefficientTensor paths =
        tensor(4, 0, 0, 0, 0, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1, -1, 1, 1, 0, 1, 2);
    return program(
        shared ? List.of(x, z, Y, w) : List.of(x, z, w, Y),
        List.of(),
        contraction(at(Y, "u"), paths, at(w, "u"), at(x, "u"), at(z, "a")));
  }

  private static Program square() {
    Operand x = operand("x", Role.INPUT, Domain.SAMPLE, Segment.of("", 2, 2));
    CoefficientTensor c = tensor(3, 0, 0, 0, 1, 0, 1, 1, 2, 1, 0, 1, 3);
    return program(List.of(x, Y), List.of(), contraction(at(Y, "u"), c, at(x, "u"), at(x, "u")));
  }

  private static Program twice() {
    Operand x = operand("x", Role.INPUT, Domain.SAMPLE, Segment.of("", 2, 2));
    Operand z = operand("z", Role.INPUT, Domain.SAMPLE, Segment.of("", 2, 2));
    CoefficientTensor c = tensor(3, 0, 0, 0, 1, 0, 1, 1, 2);
    CoefficientTensor d = tensor(3, 0, 0, 0, 5, 1, 0, 1, -2);
    return program(
        List.of(x, z, Y),
        List.of(),
        contraction(at(Y, "u"), c, at(x, "u"), at(z, "u")),
        contraction(at(Y, "v"), d, at(z, "v"), at(x, "v")));
  }

  private static Program chain() {
    Operand x = operand("x", Role.INPUT, Domain.SAMPLE, Segment.of("", 2, 2));
    Operand t = operand("t", Role.TEMPORARY, Domain.SAMPLE, Segment.of("", 2, 2));
    Operand s = operand("s", Role.TEMPORARY, Domain.SAMPLE, Segment.of("", 2, 2));
    Operand again = operand("r", Role.TEMPORARY, Domain.SAMPLE, Segment.of("other", 2, 2));
    CoefficientTensor turn = tensor(2, 0, 1, 1, 1, 0, -1);
    return program(
        List.of(x, Y),
        List.of(t, s, again),
        contraction(at(t, "u"), turn, at(x, "u")),
        contraction(at(s, "u"), turn, at(t, "u")),
        contraction(at(again, "u"), turn, at(x, "u")),
        contraction(at(Y, "u"), tensor(2, 0, 0, 3, 1, 1, 4), at(s, "u")),
        contraction(at(Y, "u"), tensor(3, 0, 0, 0, 1, 1, 1, 1, 1), at(again, "u"), at(t, "u")));
  }

  private static Program messages() {
    Operand x = operand("x", Role.INPUT, NODE, Segment.of("", 2, 2));
    Operand e = operand("e", Role.INPUT, EDGE, Segment.of("", 1, 2));
    Operand w = operand("w", Role.PARAMETER, Domain.SHARED, Segment.of("", 2, 1));
    Operand y = operand("y", Role.OUTPUT, NODE, Segment.of("", 2, 2));
    Operand m = operand("m", Role.TEMPORARY, EDGE, Segment.of("", 2, 2));
    return program(
        List.of(x, e, y, w),
        List.of(m),
        contraction(
            at(m, "u"),
            tensor(3, 0, 0, 0, 1, 0, 1, 1, 1, 1, 0, 1, -1),
            at(x, "u", SENDER),
            at(e, "a")),
        contraction(
            at(y, "u", RECEIVER), tensor(3, 0, 0, 0, 1, 0, 1, 1, 1), at(w, "u"), at(m, "u")));
  }

  private static Program gatheredMaps() {
    Operand x = operand("x", Role.INPUT, NODE, Segment.of("", 3, 2));
    Segment weights = new Segment("", List.of(Axis.full(2), Axis.full(3)), 1);
    Segment square = new Segment("", List.of(Axis.full(2), Axis.full(2)), 1);
    Operand w = operand("w", Role.PARAMETER, Domain.SHARED, weights, weights, square);
    Operand y = operand("y", Role.OUTPUT, NODE, Segment.of("", 2, 2));
    Operand z = operand("z", Role.TEMPORARY, EDGE, Segment.of("", 2, 2));
    Operand s = operand("s", Role.TEMPORARY, EDGE, Segment.of("", 2, 2));
    CoefficientTensor same = tensor(3, 0, 0, 0, 1, 0, 1, 1, 1);
    return program(
        List.of(x, y, w),
        List.of(z, s),
        contraction(at(z, "u"), same, new Access(w, 0, "uv"), at(x, "v", SENDER)),
        contraction(at(z, "u"), same, new Access(w, 1, "uv"), at(x, "v", RECEIVER)),
        new Pointwise(Function.x().times(Function.x()), at(z, "u"), List.of(), at(s, "u")),
        contraction(at(y, "u", RECEIVER), same, new Access(w, 2, "uv"), at(s, "v")));
  }

  private static Program centred() {
    Operand x = operand("x", Role.INPUT, Domain.SAMPLE, Segment.of("", 2, 2));
    Operand m = operand("m", Role.TEMPORARY, Domain.SHARED, Segment.of("", 2, 2));
    CoefficientTensor same = tensor(2, 0, 0, 1, 1, 1, 1);
    CoefficientTensor.Builder half = CoefficientTensor.builder(3);
    Coefficient minusHalf = Coefficient.of(Rational.of(-1).divide(Rational.of(2)));
    half.add(minusHalf, 0, 0, 0).add(minusHalf, 1, 1, 1);
    return program(
        List.of(x, Y),
        List.of(m),
        contraction(at(m, "u"), same, at(x, "u")),
        contraction(at(Y, "u"), same, at(x, "u")),
        contraction(at(Y, "u"), half.build(), at(m, "u"), at(x, "u")));
  }

  private static Program pairs() {
    Operand x = operand("x", Role.INPUT, Domain.SAMPLE, Segment.of("", 3, 1));
    Operand y =
        operand(
            "y",
            Role.OUTPUT,
            Domain.SAMPLE,
            new Segment("", List.of(new Axis(Axis.Kind.PAIRS, 3)), 1),
            Segment.of("", 3, 1));
    Function cube = Function.x().times(Function.x()).times(Function.x()).plus(Function.constant(2));
    return program(
        List.of(x, y),
        List.of(),
        contraction(new Access(y, 0, "uv"), tensor(3, 0, 0, 0, 2), at(x, "u"), at(x, "v")),
        new Pointwise(cube, at(x, "u"), List.of(at(x, "u")), new Access(y, 1, "u")));
  }
}
