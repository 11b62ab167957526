package org.equigen.symbolic.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.SymmetricGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GroupNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "lorentz; SO+(1,3)",
        "Lorentz; SO+(1,3)",
        "SO+(1,3); SO+(1,3)",
        " so+ ( 1 , 3 ) ; SO+(1,3)",
        "O(1,3); O(1,3)",
        "SO(1,3); SO(1,3)",
        "SO(3); SO(3)",
        "so(3); SO(3)",
        "O(2); O(2)",
        "SO+(4); SO(4)",
        "SO+(3,0); SO(3)",
        "Sp(4); Sp(4)",
        "SP(4); Sp(4)",
        "SL(2); SL(2)",
        "S(5); S(5)",
        "s(5); S(5)",
        "G2; G2",
        " e8 ; E8",
        "O(0,2); O(0,2)",
        "a(5); A(5)",
        "z ( 6 ); Z(6)",
        "CUBE; cube",
        "Rubik; rubik",
        "image(4, 2); image(4,2)"
      })
  void namesAreReadInAnyCaseAndSpacing(String text, String name) {
    assertThat(GroupNames.parse(text).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @EnumSource(GroupFamily.class)
  void everyFamilyHasAnExampleThatParsesBack(GroupFamily family) {
    String name = GroupNames.parse(family.example()).name();
    assertThat(GroupNames.parse(name)).isEqualTo(GroupNames.parse(family.example()));
    assertThat(family.pattern()).startsWith(family.symbol());
    assertThat(family.description()).isNotBlank();
  }

  @Test
  void thePermutationsAreNotOrthogonal() {
    assertThat(GroupNames.parse("S(5)")).isEqualTo(new SymmetricGroup(5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "lorenz; [EQG001] --group: unknown group \"lorenz\".; Did you mean \"lorentz\"?",
        "SW(3); [EQG001] --group: unknown group \"SW(3)\".; Did you mean \"SU(n)\"?",
        "SO3; [EQG001] --group: unknown group \"SO3\".; Did you mean \"SO(3)\"?",
        "Spin(3); [EQG001] --group: unknown group \"Spin(3)\".; SU(2) for Spin(3)",
        "dihedral(5); [EQG001] --group: unknown group \"dihedral(5)\".; k-gon are D(k).",
        "USp(4); [EQG001] --group: unknown group \"USp(4)\".; those of Sp(2n)",
        "M24; [EQG001] --group: unknown group \"M24\".; given by cycles: perm(4",
        "PSL(2); [EQG001] --group: unknown group \"PSL(2)\".; in a file with --group-file.",
        "zebra; [EQG001] --group: unknown group \"zebra\".; S(n),",
        "42; [EQG002] --group, column 1: malformed group \"42\".; Expected the name of a group",
        "` `; [EQG002] --group, column 2: malformed group \" \".; Expected the name of a group",
        "SO(3; [EQG002] --group, column 5: malformed group \"SO(3\".; Expected \")\".",
        "SO 3; [EQG002] --group, column 4: malformed group \"SO 3\".; Expected \"(\".",
        "SO(x); [EQG002] --group, column 4: malformed group \"SO(x)\".; Expected a number.",
        "SO(-3); [EQG002] --group, column 4: malformed group \"SO(-3)\".; Expected a number.",
        "SO(3) y; [EQG002] --group, column 7: malformed group \"SO(3) y\".; Expected the end",
        "lorentz(3); [EQG002] --group, column 8: malformed group \"lorentz(3)\".; Expected the end",
        "Sp(3); [EQG003] --group: no group \"Sp(3)\": the dimension 3 is not 2, 4, 6, ...;"
            + " Did you mean \"Sp(4)\"?",
        "SO(0); [EQG003] --group: no group \"SO(0)\": it would act on 0 dimensions.;"
            + " Did you mean \"SO(1)\"?",
        "S(0); [EQG003] --group: no group \"S(0)\": it would act; Did you mean \"S(1)\"?",
        "SL(2,2); [EQG003] --group: no group \"SL(2,2)\": SL takes one parameter, not 2.;"
            + " Did you mean \"SL(2)\"?",
        "SO(1,2,3); [EQG003] --group: no group \"SO(1,2,3)\": SO takes one or two;"
            + " Did you mean \"SO(3)\"?",
        "SO(99999); [EQG004] --group: the group \"SO(99999)\" acts on 99999 dimensions.;"
            + " At most 1024 are supported.",
        "image(3,4); [EQG003] --group: no group \"image(3,4)\": a grid has no rotation of order 3.;"
            + " Did you mean \"image(4,4)\"?",
        "image(4,400); [EQG004] --group: the group \"image(4,400)\" acts on 640000 dim; At most"
            + " 1024",
        "image(4); [EQG003] --group: no group \"image(4)\": image takes two parameters, not 1.;"
            + " 4,4",
        "Rubix; [EQG001] --group: unknown group \"Rubix\".; Did you mean \"rubik\"?",
        "SO 3 x; [EQG002] --group, column 4; Expected \"(\".",
        "S(1000000000000000000000); [EQG004] --group; At most 1024 are supported."
      })
  void whatIsNoGroupIsToldTheNearestOne(String text, String start, String hint) {
    assertThatThrownBy(() -> GroupNames.parse(Place.of("--group"), text))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith(start)
        .hasMessageContaining(hint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "PERM(6;(1,2,3)(4 5); (6 1))|perm(6; (1 2 3)(4 5); (1 6))",
        "perm( 3 )|perm(3)",
        "perm(3; ())|perm(3; ())",
        "perm(4; (3 1)(2)(4))|perm(4; (1 3))"
      })
  void permutationsAreReadInCycles(String text, String name) {
    assertThat(GroupNames.parse(text).name()).isEqualTo(name);
    assertThat(GroupNames.parse(name)).isEqualTo(GroupNames.parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "perm(3; (1 4))|[EQG003] --group: no group \"perm(3; (1 4\": the point 4 is not one of 1 to"
            + " 3",
        "perm(3; (0 1))|[EQG003] --group: no group \"perm(3; (0\": the point 0 is not one of 1 to"
            + " 3",
        "perm(3; (1 2)(2 3))|[EQG003] --group: no group \"perm(3; (1 2)(2\": the point 2 stands"
            + " twice",
        "perm(3; 1 2)|[EQG002] --group, column 9: malformed group \"perm(3; 1 2)\".",
        "perm(3; (1 2)|[EQG002] --group, column 14: malformed group \"perm(3; (1 2)\".",
        "perm(0)|[EQG003] --group: no group \"perm(0\": it would act on 0 dimensions.",
        "perm(2000)|[EQG004] --group: the group \"perm(2000\" acts on 2000 dimensions."
      })
  void whatIsNoPermutationIsExplained(String text, String start) {
    assertThatThrownBy(() -> GroupNames.parse(Place.of("--group"), text))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith(start);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "su(3)|SU(3)",
        "SL ( 2 , c )|SL(2,C)",
        "SL(2,R)|SL(2)",
        "Sp(4,R)|Sp(4)",
        "Time-Reversal|time reversal",
        "timereversal|time reversal",
        "conformal(4)|SO(2,4)",
        "scaling|scaling(1)",
        "Oh|full octahedral",
        "full  icosahedral|full icosahedral",
        "SE(3)|SE(3)",
        "translations(3):SO(3)|SE(3)",
        "translations(4) : lorentz|poincare",
        "translations(4) : homogeneous galilei|galilei",
        "translations(2) : trivial(2)|translations(2)",
        "translations(4) : O(1,3)|translations(4) : O(1,3)",
        "translations(6) : (SO(3) x SO(3))|translations(6) : (SO(3) x SO(3))",
        "SO(3)xS(5)|SO(3) x S(5)",
        "SO(3) × (S(5) x lorentz)|SO(3) x S(5) x SO+(1,3)",
        "(SO(3))|SO(3)",
        "s(3)WR z(4)|S(3) wr Z(4)",
        "S(3) wr (Z(2) wr Z(2))|S(3) wr (Z(2) wr Z(2))",
        "(S(3) wr Z(2)) wr Z(2)|S(3) wr Z(2) wr Z(2)",
        "(SO(3) x S(2)) wr Z(2)|(SO(3) x S(2)) wr Z(2)",
        "SO(3) x S(2) wr Z(2)|SO(3) x S(2) wr Z(2)",
        "S(3) wr (S(2) x Z(3))|S(3) wr (S(2) x Z(3))",
        "Z(5) : perm(5; (2 3 5 4))|Z(5) : perm(5; (2 3 5 4))",
        "SO(2)[1, 2 OF 3]|SO(2)[1,2 of 3]",
        "SO(2)[2,1 of 3][4,5,6 of 6]|SO(2)[2,1 of 3][4,5,6 of 6]",
        "(SO(2) x SO(2))[1,2,4,5 of 6]|(SO(2) x SO(2))[1,2,4,5 of 6]",
        "SE(2) wr Z(2)|SE(2) wr Z(2)",
        "(translations(2) : C(4)) wr Z(2)|(translations(2) : C(4)) wr Z(2)",
        "JOIN(lorentz,parity)|join(SO+(1,3), parity)",
        "join(S(3) x S(2), perm(5; (3 4)))|join(S(3) x S(2), perm(5; (3 4)))"
      })
  void combinedNamesReadBack(String text, String name) {
    assertThat(GroupNames.parse(text).name()).isEqualTo(name);
    assertThat(GroupNames.parse(name)).isEqualTo(GroupNames.parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SO(3) x SP(3)|[EQG003] --group: no group \"SP(3)\": the dimension 3 is not|\"Sp(4)\"",
        "SO(3) x ST(3)|[EQG001] --group: unknown group \"ST(3)\"|Did you mean \"SU(n)\"?",
        "SO(3) x|[EQG002] --group, column 8|Expected the name of a group",
        "(SO(3)|[EQG002] --group, column 7|Expected \")\".",
        "SO(600) x SO(600)|[EQG004]|acts on 1200 dimensions",
        "S(100) wr S(100)|[EQG004]|acts on 10000 dimensions",
        "S(3) wr SO(3)|[EQG003]|SO(3) does not permute coordinates",
        "S(3) wr SO(3)|[EQG003]|Did you mean \"S(3) wr S(3)\"?",
        "SO(2)[1 of 3]|[EQG003]|SO(2) acts on 2 axes, not 1",
        "SO(2)[1,1 of 3]|[EQG003]|its axes are not different ones from 1 to 3",
        "SO(2)[1,4 of 3]|[EQG003]|Did you mean \"SO(2)[1,2 of 3]\"?",
        "SO(2)[1,2 in 3]|[EQG002] --group, column 11|Expected \"of\" and a dimension",
        "SO(2)[1,2 of 3000]|[EQG004]|acts on 3000 dimensions",
        "translations(3) : SO(4)|[EQG003]|Did you mean \"translations(4) : SO(4)\"?",
        "translations(1024)|[EQG004]|acts on 1025 dimensions",
        "Z(4) : S(4)|[EQG003]|(1 2) of S(4) does not normalise Z(4)",
        "A(4) : S(4)|[EQG003]|A(4) and S(4) share more than the identity",
        "A(300) : perm(300; (1 2))|[EQG003]|checked for at most 256 points",
        "SO(3) : S(3)|[EQG003]|SO(3) and S(3) do not permute the same points",
        "join(SO(3))|[EQG003]|it takes two groups or more",
        "join(SO(3), SO(4))|[EQG003]|the dimensions differ: SO(3) on 3, SO(4) on 4",
        "C(0)|[EQG003]|there is no rotation by 360/0 degrees",
        "C(29)|[EQG003]|its entries need a number field of degree 28, at most 24 is supported",
        "C(29)|[EQG003]|Did you mean \"C(28)\"?",
        "C(7) x C(11)|[EQG003]|its entries need a number field of degree 60",
        "join(C(7), C(11), C(13), C(17), C(19), C(23), C(25), C(27), C(16))|[EQG003]|"
            + "its entries need a number field of degree 6569164800, at most 24",
        "scaling(1,2)|[EQG003]|scaling takes at most one parameter, not 2",
        "parity(4)|[EQG002] --group, column 7|Expected the end of the name",
        "((((((((((((((((((SO(3)|[EQG002]|Expected at most 16 brackets"
      })
  void whatCannotBeCombinedIsExplained(String text, String start, String hint) {
    assertThatThrownBy(() -> GroupNames.parse(Place.of("--group"), text))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith(start)
        .hasMessageContaining(hint);
  }

  @ParameterizedTest
  @EnumSource(GroupFamily.class)
  void everyFamilyIsDocumented(GroupFamily family) throws IOException {
    String page = Files.readString(Path.of("..", "docs", "groups.md"));
    assertThat(family.pattern().split(", "))
        .allMatch(pattern -> page.contains("`" + pattern + "`"));
  }
}
