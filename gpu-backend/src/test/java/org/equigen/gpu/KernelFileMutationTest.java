package org.equigen.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Descriptions with a fault in one line: they are read or refused with a diagnostic that names the
 * file, and nothing else is thrown.
 */
class KernelFileMutationTest {
  private static final long SEED = 20_261_130;
  private static final int ROUNDS = 5_000;
  private static final String PLACE = "damaged.cl";

  /** A description with every kind of entry. */
  static final String TEXT =
      """
      // equigen kernels, format 3
      // declaration: sums over the edges of a graph
      // digest: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
      // lanes: 64
      // domain: edge
      // domain: node
      // domain: graph
      // map: sender | edge | node | any
      // map: receiver | edge | node | sorted
      // map: whole | node | graph | sorted
      // operand: x | input | node | size 3 | forward backward | V
      // operand: y | output | graph | size 6 | forward | 2V
      // operand: w | parameter | shared | size 4 | forward backward |
      // operand: dy | seed | graph | size 6 | backward | 2V
      // operand: dx | gradient | node | size 3 | backward | V
      // operand: dw | gradient | shared | size 4 | backward |
      // parameter: weight V->V | offset 0 | shape 2 1 | deviation 0.5
      // parameter: mixing | offset 2 | shape 2 | deviation 0.7071067811865476
      // pass: forward | locals 3 | shared 0 | partials 0
      // pass: backward | locals 0 | shared 2 | partials 4
      // kept: forward | z | node | size 3
      // kernel: forward | messages | rows node | groups 3 | operand:x kept:z map:sender \
      starts:receiver preimages:receiver locals rows:node
      // kernel: forward | sums | rows graph | groups 1 | operand:w kept:z operand:y starts:receiver,\
      whole preimages:receiver,whole map:receiver tiles:graph
      // kernel: backward | gradients | chunks node | groups 4 | operand:x operand:dy operand:dx \
      partials map:whole integers factors tiles:node chunk-tiles:node
      // kernel: backward | total | positions | groups 1 | partials shared operand:w operand:dw \
      chunks:node
      // integers: 0 1 2 2 1 0
      // factors: 0.5 -0.25 1.0E-3
      // end of description
      """;

  private static final List<String> LINES = TEXT.lines().toList();

  private static final List<String> WORDS =
      List.of(
          "-1",
          "0",
          "1",
          "2147483647",
          "2147483648",
          "99999999999999999999",
          "NaN",
          "Infinity",
          "1e999",
          "0x10",
          "1.5",
          "",
          " ",
          "|",
          "||",
          ":",
          ",",
          "//",
          "%s",
          "\0",
          "\u001b[31m",
          "é",
          "\uD800",
          "\uFEFF",
          "shared",
          "forward",
          "tangent",
          "sender",
          "receiver,receiver",
          "whole,sender",
          "edge",
          "node",
          "operand:dy",
          "kept:q",
          "starts:",
          "preimages:whole",
          "map:",
          "rows:edge,node",
          "locals",
          "factors",
          "no such name");

  @Test
  void isReadWhereNothingIsDamaged() {
    assertThat(KernelFile.parse(PLACE, TEXT).passes()).hasSize(2);
  }

  @Test
  void endsInADiagnosticWhereverItIsCut() {
    for (int length = 0; length < LINES.size(); length++) {
      assertThat(refusal(String.join("\n", LINES.subList(0, length))))
          .as("the first %d lines", length)
          .isNotNull();
    }
  }

  @Test
  void endsInADiagnosticOrAFileAfterAnyChangeOfALine() {
    SplittableRandom random = new SplittableRandom(SEED);
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      refused += refusal(mutated(random)) == null ? 0 : 1;
    }
    assertThat(refused).as("refused with seed %d", SEED).isBetween(ROUNDS / 2, ROUNDS - 100);
  }

  @Test
  void refusesAShapeWithMoreAxesThanAnyTensorHas() {
    String text = TEXT.replace("shape 2 1", "shape 2" + " 1".repeat(100_000));
    assertThat(refusal(text)).hasMessageStartingWith("[EQR618] ");
  }

  @Test
  void refusesMapsThatDoNotFollowEachOther() {
    String text = TEXT.replace("starts:receiver,whole", "starts:whole,receiver");
    assertThat(refusal(text))
        .hasMessageContaining("the map \"whole\" leads to \"graph\"")
        .hasMessageContaining("\"receiver\", from \"edge\"");
  }

  @Test
  void refusesKeptValuesOfOneName() {
    String kept = "// kept: forward | z | node | size 3\n";
    assertThat(refusal(TEXT.replace(kept, kept + kept)))
        .hasMessageContaining("kept \"z\" of the forward pass: the name is empty or taken");
  }

  private static @Nullable DiagnosticException refusal(String text) {
    Throwable thrown = catchThrowable(() -> KernelFile.parse(PLACE, text));
    if (thrown == null) {
      return null;
    }
    assertThat(thrown)
        .as("seed %d, text:%n%s", SEED, text)
        .isInstanceOf(DiagnosticException.class)
        .hasMessageMatching("(?s)\\[EQR\\d{3}] " + PLACE + ": .*");
    return (DiagnosticException) thrown;
  }

  private static String mutated(SplittableRandom random) {
    List<String> lines = new ArrayList<>(LINES);
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    switch (random.nextInt(6)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(random.nextInt(lines.size()), line);
      case 2 -> lines.set(at, line.substring(0, random.nextInt(line.length())));
      case 3 -> lines.set(at, line.substring(0, position(line, random)) + word(random));
      case 4 -> lines.set(at, withOtherWord(line, random));
      default -> {
        int position = position(line, random);
        lines.set(at, line.substring(0, position) + word(random) + line.substring(position));
      }
    }
    return String.join(random.nextInt(4) == 0 ? "\r\n" : "\n", lines);
  }

  private static int position(String line, SplittableRandom random) {
    return random.nextInt(line.length() + 1);
  }

  private static String word(SplittableRandom random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private static String withOtherWord(String line, SplittableRandom random) {
    String[] words = line.split(" ", -1);
    int other = random.nextInt(words.length);
    return IntStream.range(0, words.length)
        .mapToObj(i -> i == other ? word(random) : words[i])
        .collect(Collectors.joining(" "));
  }
}
