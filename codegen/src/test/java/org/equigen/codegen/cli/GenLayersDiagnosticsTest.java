package org.equigen.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad values of every option: one diagnostic, exit code 2 and no file. */
class GenLayersDiagnosticsTest {
  @TempDir Path folder;

  private void assertRefused(Path sources, List<String> arguments, String message)
      throws IOException {
    CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
    assertThat(run.err()).startsWith("[EQG").contains(message).doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(2);
    assertThat(sources).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "|[EQG086] gen-layers: no group is given.",
        "--group lorenz|[EQG001] --group: unknown group \"lorenz\".",
        "--group SO(|[EQG002] --group, column 4: malformed group",
        "--group Sp(3)|[EQG003] --group: no group \"Sp(3)\"",
        "--group SO(5000)|[EQG004] --group: the group \"SO(5000)\"",
        "--group ``|[EQG002] --group, column 1",
        "--group lorentz --group-file x.yaml|[EQG084] --group: cannot be combined with",
        "--group-file none.yaml|[EQG030] none.yaml: the file cannot be read",
        "--group-file .|[EQG030] .: the file cannot be read (it is a folder).",
        "--group lorentz --in W|[EQG014] --in, column 1: unknown representation \"W\"",
        "--group lorentz --in 0V|[EQG012] --in, column 1: the multiplicity",
        "--group lorentz --in V^40|[EQG013] --in: the representation",
        "--group lorentz --out V+|[EQG011] --out, column 3: unexpected end",
        "--group lorentz --out ``|[EQG010] --out: the representation is empty.",
        "--group lorentz --in S --out V|[EQG060] --out: SO+(1,3) has no equivariant linear map",
        "--group lorentz --layer gates|[EQG080] --layer: unknown kind of layer \"gates\".",
        "--group lorentz --layer gate --in 4V|[EQG070] --in: a layer of kind \"gate\"",
        "--group lorentz --layer gate --gates sigmod|[EQG080] --gates: unknown function"
            + " \"sigmod\".",
        "--group lorentz --layer gate --scalars gelu|[EQG080] --scalars: unknown function",
        "--group lorentz --scalars tanh|[EQG086] --scalars: a layer of kind linear has no",
        "--group lorentz --strategy shur|[EQG080] --strategy: unknown strategy \"shur\".",
        "--group lorentz --layer gate --strategy schur|has no \"strategy\".",
        "--group lorentz --layer invariants --out V|[EQG070] --out: a layer of kind",
        "--group SL(3) --layer invariants --in V|[EQG071] --out: there is no layer of kind",
        "--group lorentz --package a..b|[EQG081] --package: \"a..b\" is not a package name",
        "--group lorentz --package a.class|\"class\" is a keyword of Java.",
        "--group lorentz --package ../x|[EQG081] --package: \"../x\" is not a package name",
        "--group lorentz --package java.util|it belongs to the JDK.",
        "--group lorentz --class 1Layer|[EQG081] --class: \"1Layer\" is not a class name",
        "--group lorentz --class class|Did you mean \"Class\"?",
        "--group lorentz --class CON|[EQG081] --class: \"CON\" is not a class name: it is a device",
        "--group lorentz --class nul|Did you mean \"NulLayer\"?",
        "--group lorentz --class Com1|Did you mean \"Com1Layer\"?",
        "--group lorentz --package org.aux.x|Did you mean \"org.aux_.x\"?",
        "--group lorentz --class a/b|[EQG081] --class: \"a/b\" is not a class name",
        "--group lorentz --class Layer|it is the interface of all layers.",
        "--group lorentz --target cuda|[EQG080] --target: unknown target \"cuda\".",
        "--group lorentz --precision double|serves float and double, and a program chooses with",
        "--precision=double|[EQG085] gen-layers: unknown option or command",
        "check --precision float|Leave it out: what is generated serves float and double",
        "--group lorentz --gruop x|[EQG085] gen-layers: unknown option or command \"--gruop\".",
        "--group lorentz --group SO(3)|[EQG086] gen-layers: option '--group'",
        "--group|[EQG086] gen-layers: missing required parameter for option '--group'",
        "bases|[EQG085] gen-layers: unknown option or command \"bases\".",
        "--group lorentz --in V'''''''''|[EQG017] --in: the representation has 9 powers",
        "--group-file ``|[EQG030] file: the file cannot be read (the path is empty).",
        "--group-file /dev/zero|[EQG036] /dev/zero: the size of the file in bytes is more than",
        "--group @/etc/hostname|[EQG002] --group, column 1: malformed group",
        "--group lorentz --class ``|Did you mean \"MyLayer\"?",
        "--group lorentz --json=3|[EQG086]"
      })
  void aBadValueIsRefused(String words, String message) throws IOException {
    Path sources = folder.resolve("sources");
    List<String> arguments = new ArrayList<>();
    if (words != null && !words.isEmpty()) {
      arguments.addAll(
          Arrays.stream(words.split(" ")).map(word -> word.replace("``", "")).toList());
    }
    arguments.addAll(0, List.of("--directory", sources.toString()));
    assertRefused(sources, arguments, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "basis|[EQG086] gen-layers: no group is given.",
        "basis --group x|[EQG001] --group: unknown group \"x\".",
        "basis --group lorentz --in X|[EQG014] --in, column 1",
        "basis --group lorentz --out X|[EQG014] --out, column 1",
        "basis --group lorentz --format yaml|[EQG080] --format: unknown format \"yaml\".",
        "basis --group lorentz --format png|[EQG103] --format: a picture cannot be printed",
        "basis --group lorentz --in V --out V --output x.png --page 2|[EQG104] --page: there is no",
        "basis --group lorentz --in V --out V --output x.png --page 0|The picture has 1 page",
        "basis --group lorentz --in V --out S --output x.png|[EQG106] picture: there is nothing to",
        "basis --group S(n) --in V --out V --output x.png|[EQG106] picture: there is nothing to",
        "basis --group S(n) --in W|[EQG014] --in, column 1: unknown representation \"W\" in \"W\""
            + " of S(n),",
        "basis --group S(n) --in V+[3,1]|[EQG014] --in, column 3: unknown representation \"[3,1]\""
            + " in",
        "basis --group S(n) --in irrep(3)|unknown representation \"irrep(3)\" in \"irrep(3)\" of"
            + " S(n),",
        "basis --group S(n) --in Sub(V,{{1,1,1}})|of S(n), where n is left open.",
        "basis --group lorentz --page 2|[EQG084] --page: cannot be combined with this form",
        "basis --group lorentz --output x.json --page 2|[EQG084] --page: cannot be combined",
        "basis --group lorentz --output x.png --page two|[EQG086] gen-layers basis: invalid value",
        "basis --group lorentz --format text --output /|[EQG082] --output: cannot be written",
        "basis --group lorentz --in V --out V --output /proc/x/y.png|[EQG082] /proc/x/y.png",
        "basis --group lorentz --layer gate|[EQG085] gen-layers basis: unknown option",
        "decompose|[EQG086] gen-layers: no group is given.",
        "decompose --group SO(3) --rep W|[EQG014] --rep, column 1: unknown representation",
        "decompose --group SO(3) --format yaml|[EQG080] --format: unknown format \"yaml\".",
        "decompose --group SO(3) --format png|[EQG103] --format: a picture cannot be printed",
        "decompose --group SO(3) --output x.png --page 2|[EQG104] --page: there is no page 2.",
        "decompose --group SO(3) --characters|[EQG095] group: SO(3) is not known to be finite",
        "decompose --group SO(3) --change-of-bass|[EQG085] gen-layers decompose: unknown option",
        "decompose --group E(2) --rep V|[EQG",
        "clebsch-gordan --group SO(3) --left V^2|[EQG105] --left: \"V^2\" of SO(3) is not",
        "clebsch-gordan --group SO(3) --to 3e|[EQG122] --to: \"3e\" does not occur in V^2.",
        "clebsch-gordan --group SU(3) --right V' --to Real(V)|one is real and the other complex",
        "clebsch-gordan --group SO(3) --right 2V|[EQG105] --right: \"2V\" of SO(3) is not",
        "clebsch-gordan --group SO(3) --left X|[EQG014] --left, column 1",
        "clebsch-gordan --group SO(3) --right X|[EQG014] --right, column 1",
        "clebsch-gordan --group SU(2) --left V --right S|[EQG084] --left: cannot be combined",
        "clebsch-gordan --group SO(3) --page 1|[EQG084] --page: cannot be combined",
        "groups lorentz|[EQG085] gen-layers groups: unknown option or command \"lorentz\".",
        "catalogue|[EQG086] gen-layers catalogue: missing required option",
        "catalogue --spec none.yaml|[EQG030] none.yaml: the file cannot be read"
      })
  void subcommandsRefuseBadValuesToo(String words, String message) throws IOException {
    assertRefused(folder.resolve("nothing"), List.of(words.split(" ")), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "layers: [{class: A, group: lorentz}]|[EQG033] spec.yaml:1: the key \"package\"",
        "package: a|[EQG033] spec.yaml:1: the key \"layers\"",
        "package: a;layers: []|[EQG033] spec.yaml:2: the key \"layers\"",
        "package: a;layers: [{group: lorentz}]|[EQG033] spec.yaml:2: the key \"class\"",
        "package: a;layers: [{class: A}]|[EQG033] spec.yaml:2: the key \"group\"",
        "package: a;layers: [{clas: A}]|[EQG032] spec.yaml:2: unknown key \"clas\".",
        "package: a;layers:;  - {class: A, group: x}|[EQG001] spec.yaml:3: unknown group \"x\".",
        "package: a;layers:;  - {class: A, group: lorentz, in: 4W}|[EQG014] spec.yaml:3, column 2",
        "package: 1;layers: [{class: A, group: lorentz}]|[EQG081] spec.yaml:1: \"1\" is not",
        "package: a;layers: [{class: A, group: lorentz, group-file: b}]|[EQG084] spec.yaml:2",
        "package: a;layers: [{class: A, group: lorentz},{class: A, group: O(3)}]|listed twice",
        "package: a;layers:;- {class: Ab, group: O(3)};- {class: AB, group: O(3)}|[EQG127]"
            + " spec.yaml:4",
        "package: a;layers:;- {class: Ab, group: O(3)};- {class: AB, group: O(3)}|\"Ab\" and \"AB\""
      })
  void aBadCatalogueNamesItsLineAndWritesNothing(String lines, String message) throws IOException {
    Path spec = folder.resolve("spec.yaml");
    Files.writeString(spec, lines.replace(";", "\n"));
    Path sources = folder.resolve("sources");
    CommandRun run =
        CommandRun.of("catalogue", "--spec", spec.toString(), "--directory", sources.toString());
    assertThat(run.err().replace(folder + "/", "")).startsWith("[EQG").contains(message);
    assertThat(run.code()).isEqualTo(2);
    assertThat(sources).doesNotExist();
  }

  @Test
  void aFileOfOtherOriginStaysUnlessForced() throws IOException {
    Path file = folder.resolve("layers/LorentzLinear.java");
    Files.createDirectories(folder.resolve("layers"));
    Files.writeString(file, "my own");
    String[] arguments = {"--group", "lorentz", "--directory", folder.toString()};
    CommandRun run = CommandRun.of(arguments);
    assertThat(run.err()).startsWith("[EQG083] " + file + ": the file exists");
    assertThat(run.code()).isEqualTo(2);
    assertThat(file).hasContent("my own");
    assertThat(folder.resolve("layers")).isDirectoryNotContaining("glob:**.cl");
    String[] forced =
        Stream.concat(Stream.of(arguments), Stream.of("--force")).toArray(String[]::new);
    assertThat(CommandRun.of(forced).code()).isZero();
    assertThat(file).content().contains("Generated by Equigen");
  }

  @Test
  void aFolderThatCannotBeWrittenLeavesNothing() throws IOException {
    Path blocked = folder.resolve("blocked");
    Files.writeString(blocked, "a file");
    CommandRun run =
        CommandRun.of("--group", "lorentz", "--directory", blocked.resolve("below").toString());
    assertThat(run.err()).startsWith("[EQG082] ").contains("Nothing was written.");
    assertThat(run.code()).isEqualTo(2);
    assertThat(blocked).hasContent("a file");
  }

  @Test
  void whatWasBegunIsUndoneWhenALaterFileFails() throws IOException {
    Path sources = folder.resolve("sources");
    Files.createDirectories(sources.resolve("layers/LorentzLinear.java"));
    CommandRun run = CommandRun.of("--group", "lorentz", "--directory", sources.toString());
    assertThat(run.err()).startsWith("[EQG082] ").contains("a folder is in the way");
    try (Stream<Path> files = Files.walk(sources)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void aPackageNamedDeeperThanAnyFolderIsRefused() throws IOException {
    Path sources = folder.resolve("sources");
    String name = "a" + ".b".repeat(2000);
    assertRefused(
        sources,
        List.of("--group", "lorentz", "--package", name, "--directory", sources.toString()),
        "is not a package name: it is longer than 200 characters.");
  }

  @Test
  void whatAnotherProgramWritesAsideIsLeftAlone() throws IOException {
    Path other = folder.resolve("layers/.LorentzLinear.java.writing");
    Files.createDirectories(other);
    CommandRun run = CommandRun.of("--group", "lorentz", "--directory", folder.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(other).isDirectory();
  }

  @Test
  void pathsThatAreNoneAreRefused() throws IOException {
    assertRefused(
        folder.resolve("nothing"),
        List.of("--group", "lorentz", "--directory", " "),
        "[EQG082] --directory: cannot be written (the path is empty).");
    assertRefused(
        folder.resolve("nothing"),
        List.of("--group", "lorentz", "--directory", "a\0b"),
        "[EQG082] --directory: cannot be written");
    assertRefused(
        folder.resolve("nothing"), List.of("--group-file", "a\0b"), "the file cannot be read");
    List<String> basis = List.of("basis", "--group=lorentz", "--in=V", "--out=V");
    for (String path : List.of("a\0b.png", "")) {
      assertRefused(
          folder.resolve("nothing"),
          Stream.concat(basis.stream(), Stream.of("--output", path)).toList(),
          "[EQG082] --output: cannot be written");
    }
  }
}
