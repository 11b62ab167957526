package org.equigen.symbolic.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.equigen.symbolic.declaration.GroupNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RememberedTest {
  @ParameterizedTest
  @ValueSource(strings = {"SO(5)", "SU(2) x C(5)", "join(lorentz, parity)", "S(3) wr Z(4)"})
  void equalGroupsShareTheirMatrices(String name) {
    Group group = GroupNames.parse(name);
    Group again = GroupNames.parse(name);
    assertThat(again.generators()).isSameAs(group.generators());
    assertThat(again.tensors()).isSameAs(group.tensors());
  }

  @Test
  void manyGroupsForgetTheOldest() {
    Group first = GroupNames.parse("SO(2)");
    var generators = first.generators();
    for (int n = 3; n < 80; n++) {
      GroupNames.parse("SO(" + n + ")").generators();
    }
    assertThat(first.generators()).isEqualTo(generators).isNotSameAs(generators);
  }
}
