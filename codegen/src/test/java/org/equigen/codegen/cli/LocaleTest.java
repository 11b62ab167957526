package org.equigen.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program sets its locale itself, which the layout of its help needs, but these are the texts
 * of a library as well: digits, decimal points and the case of letters are those of source code,
 * whatever country the machine is in.
 */
class LocaleTest {
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("basis", "--group=lorentz", "--in=V^2", "--out=V^2"),
          List.of("basis", "--group=icosahedral", "--in=V", "--out=V^3"),
          List.of("basis", "--group=S(n)", "--in=V^2", "--out=V^2"),
          List.of("basis", "--group=S(100)", "--in=V", "--out=V"),
          List.of("decompose", "--group=SO(3)", "--rep=V^3 + V", "--change-of-basis"),
          List.of("decompose", "--group=D(5)", "--rep=V^2", "--characters"),
          List.of("decompose", "--group=S(12)", "--rep=V^6", "--multiplicities"),
          List.of("clebsch-gordan", "--group=SU(3)", "--left=V", "--right=V'"),
          List.of("characters", "--group=icosahedral"),
          List.of("invariants", "--group=D(5)", "--degree=5", "--to=V"),
          List.of("invariants", "--group=lorentz", "--rep=4V + Alt(2,V)", "--fundamental"));

  private static final List<List<String>> FAULTS =
      List.of(
          List.of("basis", "--group=SO(3)", "--in=V^40", "--out=V"),
          List.of("basis", "--group=so(3", "--in=V", "--out=V"),
          List.of("basis", "--group=SO(3)", "--in=SYM(2,V)", "--out=V"),
          List.of("invariants", "--group=D(5)", "--degree=1000"),
          List.of("basis", "--group=SU(3)", "--in=[1,0,0]", "--out=V"),
          List.of("--group=SO(3)", "--layer=LINEARE", "--out=V"));

  private final Locale before = Locale.getDefault();

  @TempDir Path folder;

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @Tag("slow")
  @Test
  void everyTextIsTheSameInEveryLocale() throws IOException {
    Locale.setDefault(Locale.ROOT);
    List<String> expected = texts();
    for (String tag : List.of("ar-EG-u-nu-arab", "tr-TR", "de-DE")) {
      Locale.setDefault(Locale.forLanguageTag(tag));
      List<String> found = texts();
      assertThat(found).hasSameSizeAs(expected);
      for (int i = 0; i < found.size(); i++) {
        assertThat(found.get(i)).as(tag).isEqualTo(expected.get(i));
      }
    }
  }

  @Test
  void theseLocalesWriteNumbersAndLettersInAnotherWay() {
    assertThat(String.format(Locale.forLanguageTag("ar-EG-u-nu-arab"), "%d", 12))
        .isNotEqualTo("12");
    assertThat("I".toLowerCase(Locale.forLanguageTag("tr-TR"))).isNotEqualTo("i");
    assertThat(String.format(Locale.forLanguageTag("de-DE"), "%.1f", 0.5)).isEqualTo("0,5");
  }

  private List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (List<String> command : COMMANDS) {
      for (String format : List.of("text", "json", "latex")) {
        List<String> arguments = new ArrayList<>(command);
        arguments.add("--format=" + format);
        texts.add(text(arguments, 0));
      }
    }
    for (List<String> command : FAULTS) {
      texts.add(text(command, 2));
    }
    texts.add(text(List.of("groups"), 0));
    List<String> layer = List.of("--group=SO(3)", "--in=12V + V^2", "--out=11V + S");
    for (String more : List.of("--json", "--force")) {
      List<String> arguments = new ArrayList<>(layer);
      arguments.addAll(List.of(more, "--directory=" + folder));
      texts.add(text(arguments, 0));
      texts.add(Files.readString(folder.resolve("layers/So3Linear.java")));
      texts.add(Files.readString(folder.resolve("layers/So3Linear.cl")));
    }
    return texts;
  }

  private static String text(List<String> arguments, int code) {
    CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
    assertThat(run.code()).as("%s: %s", arguments, run.err()).isEqualTo(code);
    return run.out() + run.err();
  }
}
