package org.equigen.tests.emlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.sample.GroupSampler;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whole networks on EMLP's four tasks, with random weights: linear and bilinear maps from exact
 * bases and gates between them, which the group passes through from end to end.
 */
class EquivariantNetworkTest {
  private static final long SEED = 11;
  private final IntertwinerSolver solver = new IntertwinerSolver(BasisCache.inMemory());

  /** A random combination of all equivariant maps between two representations. */
  private final class RandomMap {
    private final Group group;
    private final Representation in;
    private final Representation out;
    private final List<Placed> parts = new ArrayList<>();

    private record Placed(NumericalMap map, int from, int columns, int to, double weight) {}

    RandomMap(Group group, Representation in, Representation out, Random random) {
      this.group = group;
      this.in = in;
      this.out = out;
      int to = 0;
      for (Summand row : channels(out)) {
        int from = 0;
        for (Summand column : channels(in)) {
          IntertwinerBasis block = solver.solve(group, column.term(), row.term());
          for (var element : block.elements()) {
            NumericalMap map = new NumericalMap(block, element);
            double weight = random.nextGaussian() / Math.sqrt(channels(in).size());
            parts.add(new Placed(map, from, block.columns(), to, weight));
          }
          from += size(group, column);
        }
        to += size(group, row);
      }
    }

    Complex[] apply(Complex[] vector) {
      Complex[] image = ComplexVectors.zero(Math.toIntExact(Dimension.of(group, out)));
      assertThat(vector).hasSize(Math.toIntExact(Dimension.of(group, in)));
      for (Placed part : parts) {
        int end = part.from() + part.columns();
        Complex[] block = part.map().apply(Arrays.copyOfRange(vector, part.from(), end));
        for (int i = 0; i < block.length; i++) {
          int at = part.to() + i;
          image[at] = image[at].add(block[i].multiply(part.weight()));
        }
      }
      return image;
    }
  }

  private static List<Summand> channels(Representation representation) {
    List<Summand> channels = new ArrayList<>();
    for (Summand summand : representation.summands()) {
      for (int c = 0; c < summand.multiplicity(); c++) {
        channels.add(new Summand(1, summand.term()));
      }
    }
    return channels;
  }

  private static int size(Group group, Summand summand) {
    return Math.toIntExact(Dimension.of(group, summand.term()));
  }

  /** Multiplies each channel by the logistic function of its own extra scalar, at the front. */
  private static Complex[] gate(Group group, Representation hidden, Complex[] gated) {
    List<Summand> channels = channels(hidden);
    Complex[] result = Arrays.copyOfRange(gated, channels.size(), gated.length);
    int at = 0;
    for (int c = 0; c < channels.size(); c++) {
      double factor = 1 / (1 + Math.exp(-gated[c].real()));
      for (int i = 0; i < size(group, channels.get(c)); i++) {
        result[at] = result[at].multiply(factor);
        at++;
      }
    }
    return result;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          O(5); 2V; S; 6S + 2V
          O(3); 5S + 5V; V^2; 5S + 2V + V^2
          O(1,3); 4V; S; 5S + 2V + V^2
          O(2)[1,2 of 3]; 4V; S; 5S + 2V + V^2
          """)
  void commutesWithTheGroup(String name, String in, String out, String channels) {
    Group group = GroupNames.parse(name);
    Random random = new Random(SEED);
    Representation from = RepresentationParser.parse(in, group);
    Representation to = RepresentationParser.parse(out, group);
    Representation hidden = RepresentationParser.parse(channels, group);
    int gates = channels(hidden).size();
    Representation gated = RepresentationParser.parse(gates + "S", group).plus(hidden);
    RandomMap first = new RandomMap(group, from, gated, random);
    RandomMap linear = new RandomMap(group, hidden, gated, random);
    RandomMap bilinear = new RandomMap(group, hidden.times(hidden), gated, random);
    RandomMap last = new RandomMap(group, hidden, to, random);
    GroupSampler sampler = GroupSampler.of(group, SEED);
    for (int trial = 0; trial < 5; trial++) {
      NumericalElement element = new NumericalElement(group, sampler.next());
      int width = Math.toIntExact(Dimension.of(group, from));
      Complex[] x = ComplexVectors.random(width, true, random);
      List<Complex[]> results = new ArrayList<>();
      for (Complex[] input : List.of(x, element.apply(from, x))) {
        Complex[] h = gate(group, hidden, first.apply(input));
        Complex[] squares = rearranged(group, hidden, h);
        Complex[] next = ComplexVectors.sum(linear.apply(h), bilinear.apply(squares));
        results.add(last.apply(gate(group, hidden, next)));
      }
      Complex[] expected = element.apply(to, results.getFirst());
      double scale = 1 + ComplexVectors.norm(expected);
      assertThat(ComplexVectors.distance(expected, results.getLast()))
          .as("%s, seed %d, trial %d", name, SEED, trial)
          .isLessThan(1e-11 * scale);
      assertThat(ComplexVectors.norm(expected)).isGreaterThan(1e-3);
    }
  }

  /** The products of all pairs of summands, {@code [left][right][channels][components]}. */
  private static Complex[] rearranged(Group group, Representation hidden, Complex[] h) {
    List<Complex> products = new ArrayList<>();
    int left = 0;
    for (Summand a : hidden.summands()) {
      int right = 0;
      for (Summand b : hidden.summands()) {
        for (int i = 0; i < a.multiplicity(); i++) {
          for (int j = 0; j < b.multiplicity(); j++) {
            Complex[] one = part(h, left + i * size(group, a), size(group, a));
            Complex[] other = part(h, right + j * size(group, b), size(group, b));
            products.addAll(List.of(ComplexVectors.product(one, other)));
          }
        }
        right += b.multiplicity() * size(group, b);
      }
      left += a.multiplicity() * size(group, a);
    }
    return products.toArray(Complex[]::new);
  }

  private static Complex[] part(Complex[] vector, int offset, int size) {
    return Arrays.copyOfRange(vector, offset, offset + size);
  }
}
