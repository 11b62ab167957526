package org.equigen.symbolic.explain.basis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.equigen.symbolic.declaration.GroupNames;
import org.junit.jupiter.api.Test;

class AlgebraSummaryTest {
  private static AlgebraSummary of(String group) {
    return AlgebraSummary.of(GroupNames.parse(group)).orElseThrow();
  }

  @Test
  void theUserIsToldWhichBracketsCompleteTheGenerators() {
    assertThat(of("SO(3)").describe())
        .isEqualTo("2 generators, completed to dimension 3 by the bracket [A2,A1]");
    assertThat(of("SO(2)").describe()).isEqualTo("1 generator, closed under brackets");
    assertThat(of("lorentz").dimension()).isEqualTo(6);
  }

  @Test
  void longListsAreCounted() {
    assertThat(of("SL(5)").describe()).contains("completed to dimension 24", " and ", " more");
    assertThat(new AlgebraSummary(2, List.of("[A1,A2]")).dimension()).isEqualTo(3);
  }

  @Test
  void nothingIsToldWhereThereIsNoAlgebraOrCountingIsDear() {
    assertThat(AlgebraSummary.of(GroupNames.parse("S(4)"))).isEmpty();
    assertThat(AlgebraSummary.of(GroupNames.parse("SO(40)"))).isEmpty();
  }
}
