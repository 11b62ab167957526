package org.equigen.symbolic.explain.basis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.explain.meaning.Meaning;
import org.equigen.symbolic.explain.meaning.Solved;
import org.equigen.symbolic.group.InvariantTensor;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Factor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas are evaluated on random integers and compared with the product by the matrix. */
class MapReadingTest {
  private static final Pattern SUMMAND =
      Pattern.compile("(?:^|(?<= ))([+-]? ?)((?:[^ ]+ )*?)x\\(([^)]*)\\)");
  private static final Pattern PART = Pattern.compile("(\\d+(?:/\\d+)?) |(\\w+)\\(([^)]*)\\) ");
  private static final long SEED = 1;

  private static List<Meaning> meanings(Solved solved) {
    return MapReading.of(solved.group(), solved.basis(), 99).stream()
        .map(MapReading::meaning)
        .flatMap(Optional::stream)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "lorentz; V^2; V^2; 3",
        "lorentz; V; V'; 1",
        "SO(3); V^3; V; 3",
        "SO(3); V; V^2; 1",
        "SO(3); V^2; S; 1",
        "SO(3); V^3; S; 1",
        "Sp(4); V^2; V^2; 2",
        "SL(2); V*V'; V*V'; 2",
        "SL(3); V^2; V'; 1",
        "S(3); V^2; V; 3",
        "S(3); V^2; V^2; 4"
      })
  void aFormulaEvaluatesToTheMap(String group, String in, String out, int least) {
    Solved solved = Solved.of(group, in, out);
    List<MapReading> readings = MapReading.of(solved.group(), solved.basis(), 99);
    int checked = 0;
    for (int i = 0; i < readings.size(); i++) {
      Optional<Meaning> meaning = readings.get(i).meaning();
      if (meaning.isPresent() && !meaning.get().formula().isEmpty()) {
        check(solved, solved.basis().elements().get(i), meaning.get().formula());
        checked++;
      }
    }
    assertThat(checked).isGreaterThanOrEqualTo(least);
  }

  private static void check(Solved solved, Intertwiner map, String formula) {
    Random random = new Random(SEED);
    long[] x = random.longs(solved.basis().columns(), -9, 10).toArray();
    Rational[] expected = new Rational[solved.basis().rows()];
    Arrays.fill(expected, Rational.ZERO);
    for (int k = 0; k < map.size(); k++) {
      Rational term =
          solved.basis().coefficient(map, k).rational().multiply(Rational.of(x[map.columns()[k]]));
      expected[map.rows()[k]] = expected[map.rows()[k]].add(term);
    }
    for (int row = 0; row < expected.length; row++) {
      assertThat(evaluate(solved, formula, row, x))
          .as("row %d of %s, seed %d", row, formula, SEED)
          .isEqualTo(expected[row]);
    }
  }

  private static Rational evaluate(Solved solved, String formula, int row, long[] x) {
    int[] outputs = solved.values(row * solved.basis().columns());
    Map<String, Integer> letters = new HashMap<>();
    for (int i = 0; i < solved.indices().outputs(); i++) {
      letters.put(solved.indices().letter(i), outputs[i]);
    }
    String right =
        formula.substring(formula.indexOf(" = ") + 3).replace("-", "- ").replace("  ", " ");
    Rational sum = Rational.ZERO;
    Matcher summand = SUMMAND.matcher(right);
    while (summand.find()) {
      Rational sign = Rational.of(summand.group(1).startsWith("-") ? -1 : 1);
      List<String> free = new ArrayList<>();
      List<String[]> tensors = new ArrayList<>();
      Matcher part = PART.matcher(summand.group(2));
      while (part.find()) {
        if (part.group(1) != null) {
          sign = sign.multiply(Rational.parse(part.group(1)));
        } else if (part.group(2).equals("sum")) {
          free.addAll(List.of(part.group(3).split(",")));
        } else {
          tensors.add(new String[] {part.group(2), part.group(3)});
        }
      }
      String[] arguments = summand.group(3).split(",");
      sum =
          sum.add(sign.multiply(Rational.of(total(solved, letters, free, tensors, arguments, x))));
    }
    return sum;
  }

  private static long total(
      Solved solved,
      Map<String, Integer> letters,
      List<String> free,
      List<String[]> tensors,
      String[] arguments,
      long[] x) {
    if (!free.isEmpty()) {
      long sum = 0;
      for (int value = 0; value < solved.group().dimension(); value++) {
        Map<String, Integer> more = new HashMap<>(letters);
        more.put(free.getFirst(), value);
        sum += total(solved, more, free.subList(1, free.size()), tensors, arguments, x);
      }
      return sum;
    }
    long product = 1;
    for (String[] tensor : tensors) {
      product *= value(solved, tensor[0], tensor[1].split(","), letters);
    }
    int column = 0;
    for (String argument : arguments) {
      column = column * solved.group().dimension() + letters.getOrDefault(argument, -1);
    }
    return product * x[column];
  }

  private static long value(
      Solved solved, String name, String[] indices, Map<String, Integer> letters) {
    List<Boolean> slots = new ArrayList<>();
    List<Integer> values = new ArrayList<>();
    for (String index : indices) {
      slots.add(solved.indices().factors().get(index.charAt(0) - 'a') instanceof Factor.Vector);
      values.add(letters.getOrDefault(index, -1));
    }
    long up = slots.stream().filter(slot -> slot).count();
    for (InvariantTensor tensor : solved.group().tensors()) {
      boolean fits =
          tensor.name().equals(name)
              && tensor.slots().size() == slots.size()
              && tensor.slots().stream().filter(slot -> slot).count() == up;
      if (fits) {
        return tensor.entries().stream()
            .filter(entry -> entry.indices().equals(values))
            .mapToLong(entry -> entry.value().numerator().longValueExact())
            .sum();
      }
    }
    throw new AssertionError("no tensor " + name + slots);
  }

  @Test
  void parametersOfLorentzTensorsAreSaidInWords() {
    assertThat(meanings(Solved.of("lorentz", "V^2", "V^2")))
        .extracting(Meaning::text)
        .contains(
            "the transposed input, y(a,b) = x(b,a)",
            "2 times the antisymmetric part of the input, y(a,b) = x(a,b) - x(b,a)",
            "the input contracted with epsilon(a,b,c,d), "
                + "y(a,b) = sum(c,d) epsilon(a,b,c,d) x(c,d)");
  }

  @Test
  void tracesSumsAndInvariantsAreSaidInWords() {
    assertThat(meanings(Solved.of("lorentz", "V^2", "S")))
        .extracting(Meaning::words)
        .containsExactly("the trace of the input with eta");
    assertThat(meanings(Solved.of("O(3)", "V^2", "V^2")))
        .extracting(Meaning::words)
        .contains("the transposed input", "2 times the antisymmetric part of the input");
    assertThat(meanings(Solved.of("SL(3)", "V^3", "S")))
        .extracting(Meaning::words)
        .containsExactly("the input contracted with epsilon(a,b,c)");
    assertThat(meanings(Solved.of("S(3)", "V", "V^2")))
        .extracting(Meaning::words)
        .contains("the input contracted with delta(a,b,c)");
    assertThat(meanings(Solved.of("SL(3)", "S", "V^3")))
        .extracting(Meaning::words)
        .containsExactly("the scalar times the invariant epsilon(a,b,c)");
  }

  @Test
  void labelledPartsAreSaidInWords() {
    assertThat(meanings(Solved.of("O(3)", "1o", "1o")))
        .extracting(Meaning::text)
        .containsExactly("multiplies the 1o part");
    assertThat(meanings(Solved.of("O(3)", "1o^2", "2e")))
        .extracting(Meaning::text)
        .containsExactly("the 2e part of the input");
    assertThat(meanings(Solved.of("O(3)", "1e", "1o^2")))
        .extracting(Meaning::text)
        .containsExactly("the input as the 1e part of 1o^2");
    assertThat(meanings(Solved.of("O(3)", "1o^2", "0e")))
        .extracting(Meaning::text)
        .containsExactly("the 0e part of the input");
    assertThat(meanings(Solved.of("O(3)", "S", "S")))
        .extracting(Meaning::text)
        .containsExactly("multiplies the scalar");
  }

  @Test
  void theComplexStructureOfARealBlockIsRecognised() {
    assertThat(meanings(Solved.of("SU(3)", "Real(V)", "Real(V)")))
        .extracting(Meaning::words)
        .containsExactly(
            "multiplies the Real(V) part", "a rotation J of the Real(V) part, with J^2 = -1");
  }
}
