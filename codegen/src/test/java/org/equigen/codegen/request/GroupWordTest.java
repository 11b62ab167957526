package org.equigen.codegen.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.SourceVersion;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.NumberField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupWordTest {
  /** Groups whose names consist of the same letters and digits, or nearly so. */
  private static final List<String> ALIKE =
      List.of(
          "perm(4; (1 2)(3 4))",
          "perm(4; (1 2 3 4))",
          "perm(4; (1 2); (3 4))",
          "perm(12; (1 2 3 4))",
          "image(1,12)",
          "image(1,1) x S(2)",
          "SO(1,1) x SO(2)",
          "SO(11) x SO(2)",
          "SO+(1,1) x SO(2)",
          "O(1,2) x S(3)",
          "O(12) x S(3)",
          "(S(3) x S(2)) x S(4)",
          "S(3) x S(2) x S(4)",
          "(S(3) x S(2)) wr Z(2)",
          "S(3) x (S(2) wr Z(2))",
          "S(3) wr Z(2)",
          "Z(5) : perm(5; (2 3 5 4))",
          "Z(5) x perm(5; (2 3 5 4))",
          "Z(5) x perm(5; (2 3); (5 4))",
          "SO(2)[1,2 of 12]",
          "SO(2)[1,2 of 3]",
          "SO(2)[2,1 of 3]",
          "O(2)[1,2 of 3]",
          "join(SO(3), O(3))",
          "join(O(3), SO(3))",
          "E(6)",
          "E6",
          "E(6) x S(2)",
          "E6 x S(2)",
          "translations(4) : O(1,3)",
          "translations(4) : O(4)",
          "SL(2,C) x S(2)",
          "SL(2) x S(2)",
          "C(12)",
          "C(1) x S(2)");

  @Test
  void groupsWithOtherNamesHaveOtherWordsAlsoWhereCaseDoesNotCount() {
    Map<String, String> known = new HashMap<>();
    for (String text : ALIKE) {
      Group group = GroupNames.parse(text);
      String name = JavaNames.defaultClass(group, LayerKind.LINEAR);
      assertThat(SourceVersion.isIdentifier(name)).as(name).isTrue();
      String other = known.put(name.toLowerCase(Locale.ROOT), group.name());
      assertThat(other).as("%s is %s", text, name).isIn(null, group.name());
    }
    assertThat(known).hasSizeGreaterThan(ALIKE.size() - 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lorentz|LorentzGate",
        "SO(3)|So3Gate",
        "SO(1,3)|So1x3Gate",
        "S(4)|S4Gate",
        "D(5)|D5Gate",
        "E(3)|E3Gate",
        "E(7)|Euclidean7Gate",
        "E7|E7Gate",
        "image(4,3)|Image4x3Gate",
        "full octahedral|FullOctahedralGate",
        "SO(3) x S(5)|SO3XS5Gate",
        "SO+(1,3) x O(2,1)|SOPlus1x3XO2x1Gate",
        "perm(4; (1 2)(3 4))|Perm4_37b823Gate"
      })
  void namesThatTellGroupsApartAreShort(String group, String name) {
    assertThat(JavaNames.defaultClass(GroupNames.parse(group), LayerKind.GATE)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "boosts in a plane|BoostsInAPlaneLinear",
        "spin-1, by hand|Spin1ByHandLinear",
        "Drehungen (alle)|DrehungenAlle_[0-9a-f]{6}Linear",
        "повороты|Declared_[0-9a-f]{6}Linear",
        "12|Declared_[0-9a-f]{6}Linear"
      })
  void namesOfGroupFilesAreSpoken(String name, String pattern) {
    Group group = new DeclaredGroup(name, 1, NumberField.Q, List.of(), List.of(), List.of());
    assertThat(JavaNames.defaultClass(group, LayerKind.LINEAR)).matches(pattern);
  }
}
