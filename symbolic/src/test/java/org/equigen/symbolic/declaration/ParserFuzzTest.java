package org.equigen.symbolic.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.junit.jupiter.api.Test;

/** Whatever is typed, the parsers answer with a value or a diagnostic. */
class ParserFuzzTest {
  private static final long SEED = 20_261_121L;
  private static final List<String> REPRESENTATION_PIECES =
      List.of(
          "V",
          "S",
          "V'",
          "T(",
          "Sym(2,",
          "Alt(2,",
          "(",
          ")",
          ",",
          "+",
          "*",
          "^",
          "'",
          "2",
          "3",
          "64",
          "0",
          "-",
          " ",
          "W",
          "Ω",
          "\u0000",
          "😀",
          "99999999999999999999",
          "V^2",
          "Conj(",
          "Real(",
          "~",
          "Schur([2,1],",
          "Sub(V,{{",
          "Quot(",
          "[1,1]",
          "[",
          "]",
          "{{1,0,0}}",
          "2e",
          "x",
          "(1/2,1/2)",
          "/",
          "(V+S)");
  private static final List<String> GROUP_PIECES =
      List.of(
          "SO",
          "+",
          "O",
          "Sp",
          "SL",
          "S",
          "lorentz",
          "perm(",
          "(1 2)",
          "image",
          "rubik",
          ";",
          "SU(2)",
          "Z(3)",
          "C(4)",
          "x",
          "wr",
          ":",
          "[1,2 of 3]",
          "join(",
          "(",
          ")",
          ",",
          "1",
          "3",
          "4",
          " ",
          "-",
          "x",
          "\n",
          "é",
          "99999999999999999999999999999999999999999999999999");

  private final Random random = new Random(SEED);

  private String draw(List<String> pieces) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(10);
    for (int i = 0; i < length; i++) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }

  @Test
  void aRepresentationIsReadOrRefused() {
    Group group = GroupNames.parse("SO(3)");
    int read = 0;
    int refused = 0;
    for (int i = 0; i < 40_000; i++) {
      String text = draw(REPRESENTATION_PIECES);
      try {
        Representation parsed = RepresentationParser.parse(text, group);
        assertThat(RepresentationParser.parse(parsed.toString(), group))
            .as("seed %d, text %s", SEED, text)
            .isEqualTo(parsed);
        read++;
      } catch (DiagnosticException e) {
        assertThat(e).as("seed %d, text %s", SEED, text).hasMessageMatching("(?s)\\[EQG0[12].*");
        refused++;
      }
    }
    assertThat(read).isGreaterThan(500);
    assertThat(refused).isGreaterThan(500);
  }

  @Test
  void aRepresentationOfAProductIsReadOrRefused() {
    List<String> pieces = new ArrayList<>(REPRESENTATION_PIECES);
    pieces.addAll(List.of("V[SO(3)]", "V[S(2)]", "[SO(3)]", "[S(2)]'", "V[", "2e[SO(3)]"));
    Group group = GroupNames.parse("SO(3) x S(2)");
    int read = 0;
    for (int i = 0; i < 10_000; i++) {
      String text = draw(pieces);
      try {
        Representation parsed = RepresentationParser.parse(text, group);
        assertThat(RepresentationParser.parse(parsed.toString(), group))
            .as("seed %d, text %s", SEED, text)
            .isEqualTo(parsed);
        read++;
      } catch (DiagnosticException e) {
        assertThat(e).as("seed %d, text %s", SEED, text).hasMessageMatching("(?s)\\[EQG0[12].*");
      }
    }
    assertThat(read).isGreaterThan(200);
  }

  @Test
  void aGroupIsReadOrRefused() {
    int read = 0;
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      String text = i % 4 == 0 ? "SO(" + draw(List.of("1", "2", ",", ")")) : draw(GROUP_PIECES);
      try {
        Group parsed = GroupNames.parse(text);
        assertThat(GroupNames.parse(parsed.name()))
            .as("seed %d, text %s", SEED, text)
            .isEqualTo(parsed);
        read++;
      } catch (DiagnosticException e) {
        assertThat(e).as("seed %d, text %s", SEED, text).hasMessageStartingWith("[EQG00");
        refused++;
      }
    }
    assertThat(read).isGreaterThan(100);
    assertThat(refused).isGreaterThan(500);
  }
}
