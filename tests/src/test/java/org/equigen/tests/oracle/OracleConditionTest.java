package org.equigen.tests.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OracleConditionTest {
  @ParameterizedTest
  @EnumSource(Oracle.class)
  void withoutTheProgramTestsAreSkippedWithARemedy(Oracle oracle) {
    var skipped = OracleCondition.evaluate(false, false, oracle.remedy());

    assertThat(skipped.isDisabled()).isTrue();
    assertThat(skipped.getReason().orElseThrow()).contains("install the Debian package");
    assertThat(OracleCondition.evaluate(true, true, oracle.remedy()).isDisabled()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Oracle.class)
  void whereItIsRequiredItsAbsenceIsAFailure(Oracle oracle) {
    assertThatThrownBy(() -> OracleCondition.evaluate(false, true, oracle.remedy()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(oracle.remedy());
  }
}
