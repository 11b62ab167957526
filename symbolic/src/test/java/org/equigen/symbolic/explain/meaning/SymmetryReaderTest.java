package org.equigen.symbolic.explain.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.explain.meaning.IndexSymmetry.Exchange;
import org.equigen.symbolic.explain.meaning.IndexSymmetry.YoungType;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every statement is compared with the tensor whose indices were permuted one by one. */
class SymmetryReaderTest {
  /** Characters of S(3) and S(4) by cycle type (Fulton and Harris, section 2.3). */
  private static final Map<List<Integer>, Map<List<Integer>, Integer>> CHARACTERS =
      Map.of(
          List.of(2, 1),
          Map.of(List.of(1, 1, 1), 2, List.of(2, 1), 0, List.of(3), -1),
          List.of(3, 1),
          Map.of(
              List.of(1, 1, 1, 1),
              3,
              List.of(2, 1, 1),
              1,
              List.of(2, 2),
              -1,
              List.of(3, 1),
              0,
              List.of(4),
              -1),
          List.of(2, 2),
          Map.of(
              List.of(1, 1, 1, 1),
              2,
              List.of(2, 1, 1),
              0,
              List.of(2, 2),
              2,
              List.of(3, 1),
              -1,
              List.of(4),
              0),
          List.of(2, 1, 1),
          Map.of(
              List.of(1, 1, 1, 1),
              3,
              List.of(2, 1, 1),
              -1,
              List.of(2, 2),
              -1,
              List.of(3, 1),
              0,
              List.of(4),
              1));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "lorentz; V^2; V^2",
        "SO(3); V^3; V",
        "SO(3); V^4; S",
        "SO(3); V; V^4",
        "O(2); V^3; V^3",
        "SL(3); S; V^3",
        "SL(2); V*V'; V*V'",
        "S(3); V^2; V^2",
        "Sp(4); V^2*V'; V",
        "SO(3); Sym(2,V)^2; V^2",
        "SO(3); 1o^3; 1o",
        "icosahedral; V^3; V^3",
        "Z(5); V^2; V^2"
      })
  void whatIsSaidHoldsAndNothingIsLeftOut(String group, String in, String out) {
    Solved solved = Solved.of(group, in, out);
    SymmetryReader reader = new SymmetryReader(solved.indices(), solved.basis());
    assertThat(solved.basis().elements()).isNotEmpty();
    for (Intertwiner map : solved.basis().elements()) {
      Algebraic[] tensor = solved.dense(map);
      IndexSymmetry symmetry = reader.of(map).orElseThrow();
      checkPairs(solved, tensor, symmetry);
      checkExchanges(solved, tensor, symmetry);
      checkTypes(solved, tensor, symmetry);
    }
  }

  private static void checkPairs(Solved solved, Algebraic[] tensor, IndexSymmetry symmetry) {
    for (List<Integer> set : solved.indices().exchangeable()) {
      for (int i : set) {
        for (int j : set) {
          if (i < j) {
            assertThat(sign(solved, tensor, swap(solved, i, j)))
                .as("exchange of %d and %d in %s", i, j, symmetry.text())
                .isEqualTo(told(solved, symmetry, i, j));
          }
        }
      }
    }
  }

  private static int told(Solved solved, IndexSymmetry symmetry, int i, int j) {
    List<String> pair = List.of(solved.indices().letter(i), solved.indices().letter(j));
    boolean even = symmetry.symmetric().stream().anyMatch(set -> set.containsAll(pair));
    boolean odd = symmetry.antisymmetric().stream().anyMatch(set -> set.containsAll(pair));
    return even ? 1 : odd ? -1 : 0;
  }

  private static void checkExchanges(Solved solved, Algebraic[] tensor, IndexSymmetry symmetry) {
    for (Exchange exchange : symmetry.exchanges()) {
      List<Integer> images = new ArrayList<>(identity(solved));
      Collections.swap(images, at(exchange.first().get(0)), at(exchange.first().get(1)));
      Collections.swap(images, at(exchange.second().get(0)), at(exchange.second().get(1)));
      assertThat(sign(solved, tensor, images)).isEqualTo(exchange.sign());
    }
  }

  /** A tensor is of one type if and only if the projector of that type keeps it. */
  private static void checkTypes(Solved solved, Algebraic[] tensor, IndexSymmetry symmetry) {
    for (List<Integer> set : solved.indices().exchangeable()) {
      CHARACTERS.forEach(
          (shape, characters) -> {
            if (shape.stream().mapToInt(Integer::intValue).sum() == set.size()) {
              List<String> letters = set.stream().map(solved.indices()::letter).toList();
              assertThat(symmetry.types().contains(new YoungType(letters, shape)))
                  .as("type %s in %s of %s", shape, letters, symmetry.text())
                  .isEqualTo(isKept(solved, tensor, set, characters));
            }
          });
    }
  }

  private static boolean isKept(
      Solved solved,
      Algebraic[] tensor,
      List<Integer> set,
      Map<List<Integer>, Integer> characters) {
    NumberField field = solved.basis().field();
    Algebraic[] sum = new Algebraic[tensor.length];
    Arrays.fill(sum, Algebraic.ZERO);
    List<List<Integer>> permutations = permutations(set.size());
    int degree = characters.getOrDefault(Collections.nCopies(set.size(), 1), 0);
    for (List<Integer> permutation : permutations) {
      List<Integer> images = new ArrayList<>(identity(solved));
      for (int k = 0; k < set.size(); k++) {
        images.set(set.get(k), set.get(permutation.get(k)));
      }
      Algebraic[] moved = solved.permuted(tensor, images);
      Rational weight =
          Rational.of(
              (long) degree * characters.getOrDefault(cycles(permutation), 0), permutations.size());
      for (int c = 0; c < sum.length; c++) {
        sum[c] = field.add(sum[c], field.multiply(moved[c], Algebraic.of(weight)));
      }
    }
    return Arrays.equals(sum, tensor);
  }

  private static List<List<Integer>> permutations(int size) {
    if (size == 0) {
      return List.of(List.of());
    }
    List<List<Integer>> all = new ArrayList<>();
    for (List<Integer> shorter : permutations(size - 1)) {
      for (int place = 0; place < size; place++) {
        List<Integer> longer = new ArrayList<>(shorter);
        longer.add(place, size - 1);
        all.add(longer);
      }
    }
    return all;
  }

  private static List<Integer> cycles(List<Integer> permutation) {
    boolean[] seen = new boolean[permutation.size()];
    List<Integer> lengths = new ArrayList<>();
    for (int start = 0; start < seen.length; start++) {
      int length = 0;
      for (int at = start; !seen[at]; at = permutation.get(at)) {
        seen[at] = true;
        length++;
      }
      if (length > 0) {
        lengths.add(length);
      }
    }
    lengths.sort(Collections.reverseOrder());
    return lengths;
  }

  private static int at(String letter) {
    return letter.charAt(0) - 'a';
  }

  private static List<Integer> identity(Solved solved) {
    return IntStream.range(0, solved.indices().count()).boxed().toList();
  }

  private static List<Integer> swap(Solved solved, int i, int j) {
    List<Integer> images = new ArrayList<>(identity(solved));
    Collections.swap(images, i, j);
    return images;
  }

  private static int sign(Solved solved, Algebraic[] tensor, List<Integer> images) {
    NumberField field = solved.basis().field();
    Algebraic[] moved = solved.permuted(tensor, images);
    Algebraic[] negated = Arrays.stream(moved).map(field::negate).toArray(Algebraic[]::new);
    return Arrays.equals(moved, tensor) ? 1 : Arrays.equals(negated, tensor) ? -1 : 0;
  }

  @Test
  void theCurvatureTensorsOfTheMetricAreKnownByTheirPairs() {
    Solved solved = Solved.of("lorentz", "S", "V^4");
    SymmetryReader reader = new SymmetryReader(solved.indices(), solved.basis());
    assertThat(solved.basis().elements().stream().map(map -> reader.of(map).orElseThrow().text()))
        .containsExactly(
            "symmetric in a,d; symmetric in b,c; unchanged by (a b)(c d)",
            "antisymmetric in a,c; antisymmetric in b,d; unchanged by (a b)(c d); "
                + "Young type [2,2] in a,b,c,d",
            "antisymmetric in a,b; antisymmetric in c,d; unchanged by (a c)(b d); "
                + "Young type [2,2] in a,b,c,d",
            "antisymmetric in a,b,c,d");
  }

  @Test
  void nothingIsSaidWithoutEqualFactors() {
    Solved solved = Solved.of("SL(3)", "V", "V");
    SymmetryReader reader = new SymmetryReader(solved.indices(), solved.basis());
    assertThat(reader.of(solved.basis().elements().getFirst())).isEmpty();
  }

  @Test
  void workIsBounded() {
    Solved solved = Solved.of("SO(3)", "V^2", "V^2");
    SymmetryReader reader = new SymmetryReader(solved.indices(), solved.basis(), 30);
    List<Optional<IndexSymmetry>> read =
        solved.basis().elements().stream().map(reader::of).toList();
    assertThat(read.getFirst()).isPresent();
    assertThat(read.getLast()).isEmpty();
  }

  @Test
  void symmetriesAreWrittenInLatex() {
    Solved solved = Solved.of("lorentz", "V^2", "V^2");
    SymmetryReader reader = new SymmetryReader(solved.indices(), solved.basis());
    List<Intertwiner> maps = solved.basis().elements();
    assertThat(reader.of(maps.get(0)).orElseThrow().latex())
        .isEqualTo("unchanged by $(a\\,b)(c\\,d)$");
    assertThat(reader.of(maps.get(2)).orElseThrow().latex())
        .isEqualTo("antisymmetric in $a,b$; antisymmetric in $c,d$");
  }
}
