package org.equigen.symbolic.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepresentationParserTest {
  private static final Group LORENTZ = GroupNames.parse("lorentz");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "V; V",
        "S; S",
        "V'; V'",
        "4V + 2S; 4V + 2S",
        "4V+2S; 4V + 2S",
        " 2 * V ; 2V",
        "T(2,1); V^2*V'",
        "T(0,0); S",
        "T(0,2); V'^2",
        "V*V'; V*V'",
        "VV'; V*V'",
        "V'V'+VV; V'^2 + V^2",
        "V^3; V^3",
        "V V; V^2",
        "SV; V",
        "V*S*V; V^2",
        "(V+S)^2; V^2 + 2V + S",
        "5(S+V); S + V + S + V + S + V + S + V + S + V",
        "(V+2S)(3V); 3V^2 + 6V",
        "2*3V; 6V",
        "V*2V; 2V^2",
        "V'' ; V",
        "(V*V')'; V'*V",
        "(V+S)'; V' + S",
        "V'^2; V'^2",
        "V^2'; V'^2",
        "Sym(2,V); Sym(2,V)",
        "Sym(1,V+S); V + S",
        "Alt(2,V)'; Alt(2,V)'",
        "2Sym(2, V + S)*V; 2Sym(2,V + S)*V",
        "Alt(4,V)^2; Alt(4,V)^2",
        "VSym(2,V); V*Sym(2,V)",
        "ST(1,1); V*V'",
        "3(S+V)+S+VV'+2V; S + V + S + V + S + V + S + V*V' + 2V",
        "(V+2V^2)(V'+V)V'+V'; V*V'^2 + V^2*V' + 2V^2*V'^2 + 2V^3*V' + V'"
      })
  void expressionsHaveOneCanonicalForm(String text, String canonical) {
    Representation parsed = RepresentationParser.parse(text, LORENTZ);
    assertThat(parsed).hasToString(canonical);
    assertThat(RepresentationParser.parse(parsed.toString(), LORENTZ)).isEqualTo(parsed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4V + 2S",
        "(V + S)^2",
        "5(S + V)",
        "V*V'",
        "Sym(2,V + S)",
        "(V*V')'",
        "2(3(V + S))",
        "Alt(2,V)'",
        "T(2,1)*(V + S)",
        "(V^2)'"
      })
  void anExpressionPrintsAsItIsRead(String text) {
    Rep rep = RepresentationParser.read(Place.of("r"), text, LORENTZ);
    assertThat(RepresentationParser.read(Place.of("r"), rep.toString(), LORENTZ)).isEqualTo(rep);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "``; [EQG010] --in: the representation is empty.; for example \"4V + S\"",
        "`  `; [EQG010] --in: the representation is empty.; for example \"4V + S\"",
        "4V +; [EQG011] --in, column 5: unexpected end in; Expected a representation.",
        "4V + )S; [EQG011] --in, column 6: unexpected \")\" in; Expected a representation.",
        "(V; [EQG011] --in, column 3: unexpected end in; Expected \"+\", \"*\" or \")\".",
        "V); [EQG011] --in, column 2: unexpected \")\" in; Expected \"+\", \"*\" or the end.",
        "V^; [EQG011] --in, column 3: unexpected end in; Expected a number.",
        "V^V; [EQG011] --in, column 3: unexpected \"V\" in; Expected a number.",
        "V-S; [EQG011] --in, column 2: unexpected \"-\" in; or the end.",
        "4; [EQG011] --in, column 2: unexpected end in; Expected a representation; a number counts"
            + " copies",
        "2 3V; [EQG011] --in, column 3: unexpected \"3\" in; Expected a representation.",
        "V2; [EQG011] --in, column 2: unexpected \"2\" in; or the end.",
        "V*2; [EQG011] --in, column 4: unexpected end in; \"(1,1)\" has dimension 9",
        "V x V; [EQG011] --in, column 3: unexpected \"x\" in; a tensor product is written with"
            + " \"*\"",
        "V⊗V; [EQG011] --in, column 2: unexpected \"⊗\" in; a tensor product is written with \"*\"",
        "V ⊕ S; [EQG011] --in, column 3: unexpected \"⊕\" in; a direct sum is written with \"+\"",
        "(0.5,0.5); [EQG024] --in, column 1: no irreducible representation \"(0.5,0.5)\";"
            + " \"(1/2,1/2)\"",
        "2.5V; [EQG011] --in, column 2: unexpected \".\" in; Expected a representation.",
        "T(1); [EQG011] --in, column 4: unexpected \")\" in; Expected \",\" as in \"T(1,1)\".",
        "Sym V; [EQG011] --in, column 5: unexpected \"V\" in; Expected \"(\" as in \"Sym(2,V)\".",
        "0V; [EQG012] --in, column 1: the multiplicity in \"0V\" is 0.; Valid: 1 to 1000000.",
        "-2V; [EQG012] --in, column 1: the multiplicity in \"-2V\" is -2.; Valid: 1 to 1000000.",
        "99999999999V; [EQG012] --in, column 1: the multiplicity; Valid: 1 to 1000000.",
        "1000*10000V; [EQG012] --in, column 6: the multiplicity; is 10000000.",
        "V^0; [EQG012] --in, column 3: the power in \"V^0\" is 0.; Valid: 1 to 64.",
        "V^-1; [EQG012] --in, column 3: the power in \"V^-1\" is -1.; Valid: 1 to 64.",
        "V^65; [EQG012] --in, column 3: the power in \"V^65\" is 65.; Valid: 1 to 64.",
        "T(65,0); [EQG012] --in, column 3: the number of vectors; Valid: 0 to 64.",
        "Sym(0,V); [EQG012] --in, column 5: the degree in \"Sym(0,V)\" is 0.; Valid: 1 to 64.",
        "V^20; [EQG013] --in: the representation \"V^20\" of SO+(1,3) has 1099511627776; At most",
        "(V^12)^64; [EQG013] --in: the representation \"(V^12)^64\" of SO+(1,3) has about 10^462;"
            + " At",
        "4V + W; [EQG014] --in, column 6: unknown representation \"W\"; Did you mean \"V\"?",
        "v; [EQG014] --in, column 1: unknown representation \"v\"; Did you mean \"V\"?",
        "sym(2,V); [EQG014] --in, column 1: unknown representation \"sym\";"
            + " Did you mean \"Sym(k,R)\"?",
        "3 Vector; [EQG014] --in, column 3: unknown representation \"Vector\"; Known: S, V, V'",
        "Alt(5,V); [EQG015] --in: the exterior power \"Alt(5,V)\"; Valid degrees: 1 to 4.",
        "(V+S)^13; [EQG013] --in; At most",
        "(S+S)^13; [EQG016] --in: \"(S+S)^13\" has 8192 summands when written out.; At most 4096",
        "(S^64*Alt(4,V))^64^64; [EQG017] --in: the representation has 4096 tensor factors; 64"
      })
  void aMistakeIsShownWhereItStands(String text, String start, String hint) {
    assertThatThrownBy(() -> RepresentationParser.parse(Place.of("--in"), text, LORENTZ))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith(start)
        .hasMessageContaining(hint);
  }

  @Test
  void theWholeMessageHasACaret() {
    assertThatThrownBy(
            () -> RepresentationParser.parse(Place.of("--in"), "V + 2*(S +* V)", LORENTZ))
        .hasMessage(
            """
            [EQG011] --in, column 11: unexpected "*" in "V + 2*(S +* V)".
                     V + 2*(S +* V)
                               ^
                     Expected a representation.\
            """);
  }

  @Test
  void endlessTextsAndParenthesesAreRefused() {
    String deep = "(".repeat(500) + "V" + ")".repeat(500);
    assertThatThrownBy(() -> RepresentationParser.parse(deep, LORENTZ))
        .hasMessageStartingWith("[EQG017]")
        .hasMessageContaining("65 levels of parentheses");
    String endless = "V+".repeat(5000) + "V";
    assertThatThrownBy(() -> RepresentationParser.parse(endless, LORENTZ))
        .hasMessageStartingWith("[EQG017]")
        .hasMessageContaining("10001 characters");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "SU(2); spin(0.5); decimals are written as fractions; \"spin(1/2)\"",
        "SU(2); spin(100000); \"100000\" is of a representation that is too large; \"spin(1/2)\"",
        "SU(2); spin(1/3); spins are 0, 1/2, 1, 3/2, ..., not \"1/3\"; \"spin(1/2)\"",
        "SO(5); [99999999999999999999,0]; \"99999999999999999999\" is of a representation that is"
            + " too large; \"[1,0]\"",
        "SO(5); [1/2,0]; Dynkin labels are 0, 1, 2, ..., not \"1/2\"; \"[1,0]\"",
        "SU(2); spin(1.50); decimals are written as fractions; \"spin(3/2)\"",
        "SO(3); spin(1/2); SU(2), the double cover of SO(3), has them; \"2e\"",
        "SO(3); spin(3); spins are labels of SU(2); \"3e\"",
        "SU(3); 8; a number counts copies; \"(1,1)\" has dimension 8"
      })
  void whatOtherNotationsWriteIsPointedToOurs(
      String name, String text, String reason, String alternative) {
    Group group = GroupNames.parse(name);
    assertThatThrownBy(() -> RepresentationParser.parse(Place.of("--in"), text, group))
        .isInstanceOf(DiagnosticException.class)
        .message()
        .contains(reason, alternative);
  }
}
