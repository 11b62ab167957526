package org.equigen.symbolic.group.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.group.permutation.CycleSearch;
import org.equigen.symbolic.group.permutation.Permutation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchedClassesTest {
  private static final String MATHIEU_11 =
      "perm(11; (1 2 3 4 5 6 7 8 9 10 11); (3 7 11 8)(4 10 5 6))";

  private static FiniteAction action(String name) {
    return FiniteAction.of(GroupNames.parse(name));
  }

  private static List<String> sizes(ConjugacyClasses classes) {
    return classes.all().stream().map(one -> one.name() + " " + one.size()).toList();
  }

  /** Names follow orders and sizes, so that equal lists are equal class equations. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "perm(5; (1 2 3 4 5); (1 2 3))",
        "Z(6)",
        "D(5)",
        "S(3) wr Z(2)",
        "full icosahedral",
        "S(3) x S(4)",
        MATHIEU_11
      })
  void searchAndListFindTheSameClasses(String name) {
    FiniteAction action = action(name);
    SearchedClasses searched = SearchedClasses.of(action);
    EnumeratedClasses listed = EnumeratedClasses.of(action);

    assertThat(sizes(searched.classes())).isEqualTo(sizes(listed.classes()));
    assertThat(searched.classes().exponent()).isEqualTo(listed.classes().exponent());
    for (int c = 0; c < searched.classes().count(); c++) {
      int place = listed.classOf(searched.classes().get(c).representative());
      for (int k = 0; k < searched.classes().get(c).order(); k++) {
        Permutation power = searched.classes().get(searched.classes().power(c, k)).representative();
        assertThat(listed.classOf(power)).isEqualTo(listed.classes().power(place, k));
      }
    }
  }

  @Test
  void sumsMultiplyAsWhereElementsAreListed() {
    FiniteAction action = action(MATHIEU_11);
    SearchedClasses searched = SearchedClasses.of(action);
    EnumeratedClasses listed = EnumeratedClasses.of(action);
    int count = searched.classes().count();
    int[] places = new int[count];
    Arrays.setAll(places, c -> listed.classOf(searched.classes().get(c).representative()));
    for (int r : new int[] {1, 2}) {
      long[][] found = searched.products(r);
      long[][] expected = listed.products(places[r]);
      for (int s = 0; s < count; s++) {
        for (int t = 0; t < count; t++) {
          assertThat(found[s][t]).isEqualTo(expected[places[s]][places[t]]);
        }
      }
    }
  }

  /** The cycles alone do not tell elements of these groups apart. */
  @ParameterizedTest
  @ValueSource(strings = {"S(3) wr Z(2)", "perm(7; (1 2 3 4 5 6 7); (1 2 4)(3 6 5))", "D(6)"})
  void conjugacyAndCentralisersAreThoseOfTheList(String name) {
    FiniteAction action = action(name);
    EnumeratedClasses listed = EnumeratedClasses.of(action);
    SplittableRandom random = new SplittableRandom(1);
    List<ConjugacyClass> classes = listed.classes().all();
    for (int c = 0; c < classes.size(); c++) {
      CycleSearch search = new CycleSearch(action.chain(), classes.get(c).representative(), random);
      assertThat(search.centraliser()).contains(action.order().divide(classes.get(c).size()));
      for (int sample = 0; sample < 40; sample++) {
        Permutation other = action.chain().random(random);
        assertThat(search.conjugates(other))
            .as("%s and %s", classes.get(c), other)
            .isEqualTo(listed.classOf(other) == c ? CycleSearch.Answer.YES : CycleSearch.Answer.NO);
      }
    }
  }

  /** Orders of centralisers from the ATLAS of Finite Groups. */
  @Test
  void theClassesOfTheLargestMathieuGroupAreFoundWithoutListingIt() {
    ClassSums found =
        ClassSums.of(
            GroupNames.parse(
                "perm(24; (1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23);"
                    + " (3 17 10 7 9)(4 13 14 19 5)(8 18 11 12 23)(15 20 22 21 16);"
                    + " (1 24)(2 23)(3 12)(4 16)(5 18)(6 10)(7 20)(8 14)(9 21)(11 17)(13 22)"
                    + "(15 19))"));

    ConjugacyClasses classes = found.classes();
    assertThat(classes.order()).isEqualTo(244_823_040);
    assertThat(
            classes.all().stream()
                .map(one -> one.order() + ":" + classes.order().divide(one.size()))
                .toList())
        .containsExactly(
            "1:244823040",
            "2:21504",
            "2:7680",
            "3:1080",
            "3:504",
            "4:384",
            "4:128",
            "4:96",
            "5:60",
            "6:24",
            "6:24",
            "7:42",
            "7:42",
            "8:16",
            "10:20",
            "11:11",
            "12:12",
            "12:12",
            "14:14",
            "14:14",
            "15:15",
            "15:15",
            "21:21",
            "21:21",
            "23:23",
            "23:23");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rubik| classes, one row of a table each, 200 at most",
        "S(8) x S(8)| classes, one row of a table each, 200 at most"
      })
  void whatWouldTakeTooLongIsRefusedWithTheReason(String name, String reason) {
    assertThatThrownBy(() -> ClassSums.of(GroupNames.parse(name)))
        .hasMessageContaining("EQG121")
        .hasMessageContaining("too many to be listed")
        .hasMessageContaining(reason);
  }
}
