package org.equigen.symbolic.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.equigen.symbolic.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultTextTest {
  @Test
  void wordsNumbersAndLinesComeInOrder() throws UntrueResultException {
    ResultText text = new ResultText("size 2 -3/4 and more\nend\n");
    assertThat(text.nextIs("size")).isTrue();
    assertThat(text.nextIs("siz")).isFalse();
    assertThat(text.expect("size").nextIsNumber()).isTrue();
    assertThat(text.integer(0, 2)).isEqualTo(2);
    assertThat(text.rational()).isEqualTo(Rational.parse("-3/4"));
    assertThat(text.isLineEnd()).isFalse();
    assertThat(text.rest()).isEqualTo("and more");
    text.expect("end");
    assertThat(text.isLineEnd()).isTrue();
    text.endLine();
    text.end();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "x\n",
        "3\n",
        "-1\n",
        "1",
        "9223372036854775808\n",
        "99999999999999999999999999999999999\n",
        "0x1\n",
        "1.0\n",
        " 1\n"
      })
  void integersAreInTheirRangeOrRefused(String text) {
    assertThatThrownBy(() -> new ResultText(text).integer(0, 2))
        .isInstanceOf(UntrueResultException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1/0\n", "1/-2\n", "/2\n", "1/\n", "--1\n", "1e9\n", "\u0661\n"})
  void fractionsAreFractionsOrRefused(String text) {
    assertThatThrownBy(() -> new ResultText(text).rational())
        .isInstanceOf(UntrueResultException.class);
  }

  @Test
  void endsAreWhereTheyAreExpectedOrRefused() {
    assertThatThrownBy(() -> new ResultText("a b\n").expect("a").endLine())
        .isInstanceOf(UntrueResultException.class);
    assertThatThrownBy(() -> new ResultText("a\n").expect("b"))
        .isInstanceOf(UntrueResultException.class);
    assertThatThrownBy(() -> new ResultText("a\n").end()).isInstanceOf(UntrueResultException.class);
    assertThatThrownBy(() -> new ResultText("a").rest()).isInstanceOf(UntrueResultException.class);
  }
}
