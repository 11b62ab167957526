package org.equigen.tests.named;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.equigen.symbolic.declaration.GroupFamily;
import org.equigen.symbolic.group.Group;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every group that has a name, at all small parameters. */
@Tag("slow")
class NamedGroupsTest {
  static Stream<NamedGroup> groups() {
    return NamedGroup.all();
  }

  @ParameterizedTest
  @MethodSource("groups")
  void generatorsFulfilWhatDefinesTheGroup(NamedGroup named) {
    assertThat(Check.LAWS.faults(named)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("groups")
  void theGroupHasItsOrderOrDimension(NamedGroup named) {
    assertThat(Check.SIZE.faults(named)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("groups")
  void namedTensorsAreInvariant(NamedGroup named) {
    assertThat(Check.TENSORS.faults(named)).isEmpty();
    assertThat(named.group().tensors()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("groups")
  void randomElementsBelongToTheGroup(NamedGroup named) {
    assertThat(Check.SAMPLER.faults(named)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("groups")
  void namesAreWellFormed(NamedGroup named) {
    assertThat(Check.NAMES.faults(named)).isEmpty();
  }

  @Test
  void namesInJavaAndLatexTellGroupsApart() {
    Map<String, Group> java = new HashMap<>();
    Map<String, Group> latex = new HashMap<>();
    for (NamedGroup named : NamedGroup.all().toList()) {
      Group group = named.group();
      assertThat(java.merge(Check.java(group), group, (a, _) -> a)).isEqualTo(group);
      assertThat(latex.merge(Check.latex(group), group, (a, _) -> a)).isEqualTo(group);
    }
  }

  @ParameterizedTest
  @EnumSource(GroupFamily.class)
  void noFamilyIsLeftOut(GroupFamily family) {
    List<NamedGroup> members = NamedGroup.all().filter(named -> named.family() == family).toList();

    assertThat(members).isNotEmpty();
    assertThat(members.size() > 3).isEqualTo(family.pattern().contains("("));
  }
}
