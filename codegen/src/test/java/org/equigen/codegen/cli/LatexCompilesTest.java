package org.equigen.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every document in LaTeX is accepted by pdflatex. */
@RequiresLatex
class LatexCompilesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "basis --group lorentz --in V^2 --out V^2+S",
        "basis --group O(3) --in V^3 --out V^3",
        "basis --group SU(2) --in V*Conj(V) --out V^2",
        "basis --group S(4) --in V^2+S --out V^2",
        "basis --group S(n) --in V^2 --out V",
        "basis --group SO(2)xSO(2) --in V[SO(2)#2]+Sub(V,{{1,0,0,0},{0,1,0,0}}) --out V[SO(2)#1]",
        "basis --group icosahedral --in V^3 --out V^3",
        "basis --group lorentz --in V --out S",
        "invariants --group icosahedral --degree 15 --to V",
        "invariants --group lorentz --rep 4V --degree 4 --to V",
        "invariants --group S(3) --rep 30V --degree 2 --to V",
        "decompose --group SO(3) --rep V^4 --change-of-basis",
        "decompose --group lorentz --rep V^2+3V --change-of-basis",
        "decompose --group SU(3) --rep V*V' --change-of-basis",
        "decompose --group G2 --rep V^2",
        "decompose --group D(4) --rep V^2 --change-of-basis --characters",
        "decompose --group icosahedral --rep V^2 --characters",
        "invariants --group lorentz --rep 2V+Alt(2,V) --fundamental --degree 2 --to V",
        "invariants --group SO(3)xSO(3) --rep 2V[SO(3)#1]+V[SO(3)#2] --fundamental",
        "decompose --group SU(3) --rep (1,1)^2 --multiplicities",
        "decompose --group SO(3)xSO(3) --rep V[SO(3)#1]*V[SO(3)#2] --multiplicities",
        "characters --group icosahedral",
        "clebsch-gordan --group O(3) --left 2e --right 3o",
        "clebsch-gordan --group SU(3) --left (1,1) --right (1,1)",
        "clebsch-gordan --group lorentz --left V --right V"
      })
  void aDocumentCompiles(String words) throws IOException, InterruptedException {
    Path file = folder.resolve("document.tex");
    List<String> arguments = new ArrayList<>(List.of(words.split(" ", -1)));
    arguments.addAll(List.of("--output", file.toString()));
    CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(Files.readString(file)).contains("\\begin{document}", "\\end{document}");
    assertThat(compile()).as(words).isEmpty();
    assertThat(folder.resolve("document.pdf")).isNotEmptyFile();
  }

  @Test
  void namesWithUnusualCharactersCompile() throws IOException, InterruptedException {
    Path group = folder.resolve("group.yaml");
    Files.writeString(
        group,
        """
        name: "my_own _group_ (2), it's"
        dimension: 2
        discrete: ["{{0,1},{1,0}}"]
        """);
    Path file = folder.resolve("document.tex");
    CommandRun run =
        CommandRun.of(
            "basis", "--group-file=" + group, "--in=V", "--out=V", "--output", file.toString());
    assertThat(run.err()).isEmpty();
    assertThat(compile()).isEmpty();
  }

  /** What pdflatex complains about; nothing if it succeeds. */
  private String compile() throws IOException, InterruptedException {
    Process latex =
        new ProcessBuilder("pdflatex", "-halt-on-error", "-interaction=nonstopmode", "document.tex")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    latex.getOutputStream().close();
    String log = new String(latex.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    assertThat(latex.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return latex.exitValue() == 0 ? "" : log;
  }
}
