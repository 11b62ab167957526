package org.equigen.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.equigen.runtime.diagnostic.DiagnosticException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of elements of sets of two, no and three elements. */
class TuplesTest {
  private final Tuples tuples = Tuples.of(2, 0, 3);

  @Test
  void listsAreCounted() {
    assertThat(tuples.rows(0)).isEqualTo(3);
    assertThat(tuples.rows(1)).isEqualTo(5);
    assertThat(tuples.rows(2)).isEqualTo(4 + 9);
    assertThat(tuples.rows(4)).isEqualTo(16 + 81);
  }

  @Test
  void mapsTakeListsToOtherListsOfTheirElements() {
    assertThat(tuples.images("abToSet")).containsExactly(0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2);
    assertThat(tuples.images("abToA")).containsExactly(0, 0, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4);
    assertThat(tuples.images("abToB")).containsExactly(0, 1, 0, 1, 2, 3, 4, 2, 3, 4, 2, 3, 4);
    assertThat(tuples.images("aToAa")).containsExactly(0, 3, 4, 8, 12);
    assertThat(tuples.images("abToBa")).containsExactly(0, 2, 1, 3, 4, 7, 10, 5, 8, 11, 6, 9, 12);
    assertThat(Tuples.of(2).images("abcToCa")).containsExactly(0, 2, 0, 2, 1, 3, 1, 3);
    assertThat(tuples.images("setToSet")).containsExactly(0, 1, 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "abTo Ba", "baToA", "abToC", "aToAaaaa", "sender", "setToA"})
  void otherNamesAreRefused(String name) {
    assertThatThrownBy(() -> tuples.images(name))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("map");
  }

  @Test
  void sizesThatCannotBeAreRefused() {
    assertThatThrownBy(() -> Tuples.of(3, -1))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("set 1");
    assertThatThrownBy(() -> Tuples.of(300).rows(4))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("quadruple");
  }
}
