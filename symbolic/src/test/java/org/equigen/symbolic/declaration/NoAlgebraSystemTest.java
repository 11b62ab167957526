package org.equigen.symbolic.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.equigen.symbolic.group.DeclaredGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The algebra system takes seconds to start, so that its classes are loaded only where needed. */
class NoAlgebraSystemTest {
  private static final String SYMJA = "org.matheclipse.";

  @TempDir Path folder;

  /** Reads a group file in a process of its own; the classes that it loads. */
  private List<String> loaded(String yaml) throws IOException {
    Path file = folder.resolve("group.yaml");
    Files.writeString(file, yaml);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load=info:stdout:none",
                "-cp",
                System.getProperty("java.class.path"),
                Reader.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      return output.readAllLines();
    }
  }

  /** Reads the group file that is named. */
  static final class Reader {
    private Reader() {}

    /** The program. */
    public static void main(String[] arguments) {
      DeclaredGroup group = GroupFile.read(Path.of(arguments[0]));
      System.out.println("read " + group.name());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "generators: ['{{1/2,I},{Sqrt[2],GoldenRatio^-3}}']",
        "discrete: ['{{Cos[2*Pi/5],-Sin[72 Degree]},{Exp[2*Pi*I/5],(-1)^(1/5)}}']",
        "elements: [{parameter: t, matrix: '{{Cosh[t]+t^2,Sinh[t]},{Sin[I*t],Exp[t]/(1+t)}}'}]"
      })
  void numbersAndElementsNeedNone(String matrices) throws IOException {
    List<String> output = loaded("name: plain\ndimension: 2\n" + matrices + "\n");
    assertThat(output).contains("read plain");
    assertThat(output).noneMatch(line -> line.contains(SYMJA));
  }

  @Test
  void whatMustBeSimplifiedLoadsIt() throws IOException {
    List<String> output = loaded("name: deep\ndimension: 1\ngenerators: ['{{Log[E]}}']\n");
    assertThat(output).contains("read deep");
    assertThat(output).anyMatch(line -> line.contains(SYMJA));
  }
}
