package org.equigen.symbolic.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each mistake in a group file is told, and in which line. */
class GroupFileDiagnosticsTest {
  @TempDir Path folder;

  private void assertRefused(byte[] content, String... parts) throws IOException {
    Path file = folder.resolve("group.yaml");
    Files.write(file, content);
    assertThatThrownBy(() -> GroupFile.read(file))
        .isInstanceOf(DiagnosticException.class)
        .extracting(e -> String.valueOf(e.getMessage()).replace(folder + "/", ""))
        .asString()
        .contains(parts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|[EQG031] group.yaml: not readable as YAML: the file is empty.",
        "name: [|[EQG031] group.yaml:",
        "- a|[EQG035] group.yaml:1: the value of \"(top)\" is a list.",
        "just words|[EQG035] group.yaml:1: the value of \"(top)\" is \"just words\".",
        "name: a;dimension: 2;generator: []|[EQG032] group.yaml:3: unknown key \"generator\".",
        "dimension: 2|[EQG033] group.yaml:1: the key \"name\" is missing.",
        "name: a|[EQG033] group.yaml:1: the key \"dimension\" is missing.",
        "name: a;dimension: 2;name: b|[EQG034] group.yaml:3: the key \"name\" is given twice.",
        "name: a;dimension: two|[EQG035] group.yaml:2: the value of \"dimension\" is \"two\".",
        "name: a;dimension: 2.5|[EQG035] group.yaml:2: the value of \"dimension\" is \"2.5\".",
        "name: a;dimension: .nan|[EQG035] group.yaml:2: the value of \"dimension\" is \".nan\".",
        "name: a;dimension: 0|[EQG035] group.yaml:2: the value of \"dimension\" is 0.",
        "name: a;dimension: -2|[EQG035] group.yaml:2: the value of \"dimension\" is -2.",
        "name: a;dimension: 65|[EQG004] group.yaml:2: the group \"a\" acts on 65 dimensions.",
        "name: \"a */ b\";dimension: 2|[EQG035] group.yaml:1: the value of \"name\"",
        "name: [a];dimension: 2|[EQG035] group.yaml:1: the value of \"name\" is a list.",
        "name: ;dimension: 2|[EQG035] group.yaml:1: the value of \"name\" is empty.",
        "name: a;dimension: 2;generators: x|[EQG035] group.yaml:3: the value of \"generators\"",
        "name: a;dimension: 2;generators: [[1]]|[EQG035] group.yaml:3: the value of \"generators\"",
        "name: a;dimension: 2;elements: [x]|[EQG035] group.yaml:3: the value of \"elements\" is",
        "name: !!java.net.URL a;dimension: 2|[EQG031] group.yaml:1: not readable as YAML: the tag",
        "name: &x a;dimension: 2|[EQG031] group.yaml:1: not readable as YAML: anchors",
        "name: a;dimension: 2;---;name: b|[EQG031] group.yaml:3: not readable as YAML"
      })
  void aMistakeInTheYamlNamesItsLine(String lines, String message) throws IOException {
    assertRefused(lines.replace(";", "\n").getBytes(StandardCharsets.UTF_8), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{{1,2},{3}}|[EQG042] group.yaml:4: generator 1 is a matrix with 1 entry in row 2.",
        "{{1,2}}|[EQG042] group.yaml:4: generator 1 is a matrix of 1 row.",
        "{{1,2,3},{4,5,6},{7,8,9}}|[EQG042] group.yaml:4: generator 1 is a matrix of 3 rows.",
        "{1,2}|[EQG042] group.yaml:4: generator 1 is not a list of rows: row 1 has no braces.",
        "5|[EQG042] group.yaml:4: generator 1 is not a list of rows.",
        "{}|[EQG042] group.yaml:4: generator 1 is not a list of rows.",
        "x = 3|[EQG041] group.yaml:4: generator 1 \"x = 3\" uses \"=\".",
        "{{1,2},{3,4}|[EQG040] group.yaml:4: generator 1 \"{{1,2},{3,4}\" does not parse",
        "{{1,,2},{3,4}}|[EQG042] group.yaml:4: generator 1 is a matrix with 3 entries in row 1.",
        "{{1,},{3,4}}|[EQG040] group.yaml:4: generator 1 \"{{1,},{3,4}}\" does not parse: row 1,"
            + " column 2 is empty.",
        "{{1,2},{3,4}}}|does not parse: the matrix ends at character 13, but not the text.",
        "{{1,2}{3,4}}|does not parse: a comma is missing after row 1.",
        "{{1,(2]},{3,4}}|does not parse: ']' closes nothing (character 7).",
        "{{1,{2}},{3,4}}|does not parse: '{' stands where it means nothing (character 5).",
        "{{1,2+},{3,4}}|does not parse: something is missing at the end of an entry.",
        "{{1,Sqrt},{3,4}}|does not parse: Sqrt needs its argument in brackets.",
        "{{1,Cos[1,2]},{3,4}}|does not parse: Cos takes 1 argument, not 2.",
        "{{1,½},{3,4}}|does not parse: nothing is written with '½' (character 5).",
        "{{1*^999999999,2},{3,4}}|does not parse: '^' stands where it means nothing (character 5).",
        "{{1,2},{3,2^(1/3)}}|[EQG043] group.yaml:4: generator 1, row 2, column 2 is \"2^(1/3)\":"
            + " this power lies in no cyclotomic field.",
        "{{1,Sqrt[1+Sqrt[2]]},{3,4}}|[EQG043] group.yaml:4: generator 1, row 1, column 2 is",
        "{{1,0.1},{3,4}}|[EQG043] group.yaml:4: generator 1, row 1, column 2 is \"0.1\": decimals"
            + " are",
        "{{1,0.125},{3,4}}|Write 1/8, or the exact number that is meant.",
        "{{1,E},{3,4}}|[EQG043] group.yaml:4: generator 1, row 1, column 2 is \"E\": E lies in no",
        "{{1,Cos[1]},{3,4}}|column 2 is \"Cos[1]\": the cosine of this argument lies in no number",
        "{{1,Exp[1/2]},{3,4}}|the exponential of this argument lies in no number field.",
        "{{1,Cos[2*Pi/1009]},{3,4}}|need the field Q(2*cos(2*pi/1009)) of degree 504",
        "{{1,Cos[2*Pi/1000000007]},{3,4}}|of degree at least 11180; at most 48 is supported",
        "{{1,Sqrt[999999999999999989]},{3,4}}|need the square root of 999999999999999989, an"
            + " integer of 60 bits; up to 30 bits are supported",
        "{{1,Sqrt[999999999999999989]},{3,4}}|Use roots of smaller integers",
        "{{Cos[2*Pi/13],Cos[2*Pi/11]},{1,1}}|row 1, column 2 is",
        "{{1,x},{3,4}}|[EQG043] group.yaml:4: generator 1, row 1, column 2 is \"x\"",
        "{{1,NaN},{3,4}}|[EQG043] group.yaml:4: generator 1, row 1, column 2 is \"NaN\"",
        "{{1,Indeterminate},{3,4}}|[EQG043] group.yaml:4: generator 1, row 1, column 2 is",
        "{{1,Infinity},{3,4}}|[EQG043] group.yaml:4: generator 1, row 1, column 2 is",
        "{{1,1/0},{3,4}}|[EQG043] group.yaml:4: generator 1, row 1, column 2 is \"1/0\": it divides"
            + " by",
        "{{1,0/0},{3,4}}|[EQG043] group.yaml:4: generator 1, row 1, column 2 is \"0/0\"",
        "{{1,Pi},{3,4}}|[EQG043] group.yaml:4: generator 1, row 1, column 2 is \"Pi\": Pi lies in",
        "{{1,Pi^2},{3,4}}|[EQG043] group.yaml:4: generator 1, row 1, column 2 is \"Pi^2\"",
        "{{1,Import['x']},{3,4}}|[EQG04",
        "{{1,While[True]},{3,4}}|[EQG041] group.yaml:4: generator 1",
        "{{1,Run[ls]},{3,4}}|uses \"Run\"",
        "{{1,Sinc[1]},{3,4}}|For Sinc[x] write Sin[x]/x.",
        "{{1,sec[Pi]},{3,4}}|For sec[x] write 1/Cos[x].",
        "{{1,Coth[1]},{3,4}}|For Coth[x] write Cosh[x]/Sinh[x].",
        "{{1,ArcSin[1]},{3,4}}|ArcSin cannot be written with these: give its value.",
        "{{1,Sinn[1]},{3,4}}|Did you mean \"Sin\"?",
        "{{1,Cosine[1]},{3,4}}|Did you mean \"Cos\"?",
        "{{1,I1[1]},{3,4}}|GoldenRatio, Degree.",
        "{{1,x=2},{3,4}}|uses \"=\"",
        "{{1,3!},{3,4}}|uses \"!\"",
        "{{1,2^10000},{3,4}}|must be a number up to 64",
        "{{1,2^(10^9)},{3,4}}|must be a number up to 64",
        "{{1,((2^64)^64)^64},{3,4}}|must be a number up to 64",
        "{{1,2^64},{3,4}}|[EQG047] group.yaml:4: generator 1, row 1, column 2 has a numerator"
      })
  @Timeout(60)
  void aMistakeInAGeneratorNamesItsEntry(String matrix, String message) throws IOException {
    String yaml = "name: a\ndimension: 2\ngenerators:\n  - \"" + matrix + "\"\n";
    assertRefused(yaml.getBytes(StandardCharsets.UTF_8), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "t|{{2,t},{0,1}}|[EQG045] group.yaml:4: element 1 is not the identity at t = 0: row 1",
        "t|{{1,t},{Cos[t],1}}|row 2, column 1 is \"1\".",
        "t|{{1,Sin[t]/t},{0,1}}|row 1, column 2 is \"Sin[t]/t\".",
        "t|{{1,Pi*t},{0,1}}|[EQG043] group.yaml:4: element 1, row 1, column 2 is \"Pi*t\": Pi lies",
        "t|{{1,Sqrt[t]},{0,1}}|[EQG043] group.yaml:4: element 1, row 1, column 2 is",
        "t|{{1,x},{0,1}}|[EQG041] group.yaml:4: element 1 \"{{1,x},{0,1}}\" uses \"x\".",
        "t|{{1,1.5*t},{0,1}}|[EQG043] group.yaml:4: element 1, row 1, column 2 is \"1.5*t\"",
        "pi|{{1,pi},{0,1}}|[EQG035] group.yaml:4: the value of \"parameter\" is \"pi\".",
        "E|{{1,t},{0,1}}|[EQG035] group.yaml:4: the value of \"parameter\" is \"E\".",
        "a b|{{1,t},{0,1}}|[EQG035] group.yaml:4: the value of \"parameter\" is \"a b\"."
      })
  @Timeout(60)
  void aMistakeInAnElementIsNamed(String parameter, String matrix, String message)
      throws IOException {
    String yaml =
        "name: a\ndimension: 2\nelements:\n  - {parameter: %s, matrix: \"%s\"}\n"
            .formatted(parameter, matrix);
    assertRefused(yaml.getBytes(StandardCharsets.UTF_8), message);
  }

  @Test
  void aSingularGroupElementIsRefused() throws IOException {
    String yaml =
        "name: a\ndimension: 2\ndiscrete:\n  - \"{{1,0},{0,1}}\"\n  - \"{{1,2},{2,4}}\"\n";
    assertRefused(
        yaml.getBytes(StandardCharsets.UTF_8),
        "[EQG044] group.yaml:5: discrete 2 is not invertible: its rank is 1.",
        "A group element of dimension 2 has rank 2.");
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws IOException {
    assertRefused(new byte[] {'n', (byte) 0xff, (byte) 0xfe}, "[EQG031]", "not UTF-8");
    assertRefused(new byte[] {'a', 0, 'b'}, "[EQG031]");
  }

  @Test
  void hugeFilesListsAndTextsAreRefused() throws IOException {
    assertRefused(new byte[2_000_000], "[EQG036]", "size of the file in bytes is more than");
    String list = "name: a\ndimension: 1\ngenerators: [" + "\"{{1}}\",".repeat(300) + "]\n";
    assertRefused(list.getBytes(StandardCharsets.UTF_8), "[EQG036] group.yaml:3", "is 300.");
    String text = "name: a\ndimension: 1\ngenerators: [\"{{" + "1+".repeat(40_000) + "1}}\"]\n";
    assertRefused(text.getBytes(StandardCharsets.UTF_8), "[EQG036] group.yaml:3", "generator 1");
    String deep = "a: " + "[".repeat(100_000);
    assertRefused(deep.getBytes(StandardCharsets.UTF_8), "[EQG031]");
  }

  @Test
  void valuesAreQuotedUpToALine() throws IOException {
    String poem = "all the letters of a text that is no group file ".repeat(40);
    assertRefused(
        poem.getBytes(StandardCharsets.UTF_8),
        "[EQG035] group.yaml:1: the value of \"(top)\" is \"all the letters of a text tha... a text"
            + " that is no");
    Path file = folder.resolve("group.yaml");
    assertThatThrownBy(() -> GroupFile.read(file))
        .message()
        .satisfies(message -> assertThat(message).hasSizeLessThan(300));
    assertRefused(
        ("name: " + "\uD83D\uDE00".repeat(100) + "\ndimension: 2").getBytes(StandardCharsets.UTF_8),
        "[EQG035] group.yaml:1: the value of \"name\" is ",
        "\uD83D\uDE00...\uD83D\uDE00");
  }

  @Test
  void whatTheParserOfYamlSaysIsQuotedUpToALine() throws IOException {
    String word = "x".repeat(10_000);
    for (String yaml : List.of("name: !" + word + " a", "name: *" + word, "name: &" + word)) {
      assertRefused(yaml.getBytes(StandardCharsets.UTF_8), "[EQG031] group.yaml:1: ");
      Path file = folder.resolve("group.yaml");
      assertThatThrownBy(() -> GroupFile.read(file))
          .message()
          .satisfies(message -> assertThat(message.length()).isLessThan(400));
    }
  }

  @Test
  void escapesThatNameNoCharacterAreRefused() throws IOException {
    for (String escape : new String[] {"\\UFFFFFFFF", "\\U00110000", "\\uD800", "\\x"}) {
      String yaml = "name: \"" + escape + "\"\ndimension: 2\n";
      assertRefused(yaml.getBytes(StandardCharsets.UTF_8), "[EQG03");
    }
  }

  @Test
  void missingFilesAndFoldersAreRefused() {
    assertThatThrownBy(() -> GroupFile.read(folder.resolve("none.yaml")))
        .hasMessageContaining("[EQG030]")
        .hasMessageContaining("there is no such file");
    assertThatThrownBy(() -> GroupFile.read(folder)).hasMessageContaining("it is a folder");
  }
}
