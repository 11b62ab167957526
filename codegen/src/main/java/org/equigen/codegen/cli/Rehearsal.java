package org.equigen.codegen.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs small commands of every kind, so that the virtual machine can write down which classes they
 * load and how their methods are used: with that, later runs start in half the time.
 */
public final class Rehearsal {
  private static final String GROUP =
      """
      name: numbers of every kind
      dimension: 2
      discrete:
        - "{{I,0},{0,-I}}"
        - "{{1/Sqrt[2],-1/Sqrt[2]},{1/Sqrt[2],1/Sqrt[2]}}"
        - "{{Exp[2*Pi*I/5],0},{0,Exp[-2*Pi*I/5]}}"
      elements:
        - {parameter: t, matrix: "{{Cosh[t],Sinh[t]},{Sinh[t],Cosh[t]}}"}
      """;

  private Rehearsal() {}

  /**
   * Runs the commands; what they print is thrown away.
   *
   * @param arguments a folder, in which all files are made
   */
  public static void main(String[] arguments) throws IOException {
    System.setProperty("java.awt.headless", "true");
    Path folder = Path.of(arguments[0]);
    System.setProperty("equigen.cache", folder.resolve("cache").toString());
    System.exit(in(folder));
  }

  /** The number of commands that failed. */
  static int in(Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("group.yaml"), GROUP);
    int failed = 0;
    for (List<String> command : commands(file.toString(), folder.resolve("layers").toString())) {
      PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
      int code = GenLayers.run(nowhere, nowhere, command.toArray(String[]::new));
      failed += code == 0 ? 0 : 1;
    }
    return failed;
  }

  private static List<List<String>> commands(String file, String folder) {
    return List.of(
        List.of("basis", "--group-file", file, "--in", "V", "--out", "V"),
        List.of("basis", "--group", "lorentz", "--in", "V^2", "--out", "V^2", "--format", "json"),
        List.of("basis", "--group", "SO(3) x S(3)", "--in", "V", "--out", "V + S"),
        List.of("basis", "--group", "S(n)", "--in", "V", "--out", "V"),
        List.of("basis", "--group", "SU(3)", "--in", "V*V'", "--out", "(1,1)"),
        List.of("--group", "lorentz", "--in", "4V", "--out", "S + V", "--directory", folder),
        List.of("--group", "D(5)", "--layer", "gate", "--directory", folder, "--json"),
        List.of("decompose", "--group", "SO(3)", "--rep", "V^3"),
        List.of("decompose", "--group", "S(4)", "--rep", "V^2", "--multiplicities"),
        List.of("clebsch-gordan", "--group", "SO(3)", "--left", "1o", "--right", "1o"),
        List.of("characters", "--group", "icosahedral"),
        List.of("invariants", "--group", "D(5)", "--degree", "5"),
        List.of("groups"),
        List.of("--help"));
  }
}
