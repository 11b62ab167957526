package org.equigen.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.equigen.codegen.processor.EquivariantProcessor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Command line, list and annotation give the same bytes for the same options. */
class LayerDoorsTest {
  private static final Path ANNOTATION =
      Path.of("../runtime/core/src/main/java/org/equigen/runtime/annotation/EquivariantLayer.java");
  private static final Pattern DASHED = Pattern.compile("-(.)");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "square | O(3) | in=2x1o + 0e; out=2x0e + 2e; weights=row; path-normalisation=path",
        "square | lorentz | in=2V; out=S; mode=uvuv; weights=none; normalisation=norm",
        "batch-norm | lorentz | in=3V + 2S; epsilon=0.001; scale=none; bias=channel",
        "tensor-product | O(3) | in=2x1o + 2x0e; with=1o; out=1o + 4x0e; mode=uvu; paths=0e x * ->"
            + " *; * x * -> [1] by uvw, weights row, path-weight 1/2",
        "quadratic | lorentz | in=3V + V^2; out=2V + S; matrices=all",
        "harmonics | O(3) | in=2x1o; degree=3; normalisation=norm; unit=true",
        "harmonics | lorentz | in=V",
        "symmetric-contraction | O(3) | in=2x1o + 2x0e; out=2x0e; order=2; weights=row",
        "scalars | lorentz | in=2V; out=S; hidden=6,5; function=tanh; degree=3; normalise=log",
        "permutation | O(3) | in=2x1o; out=1o + 0e; from=2; sums=learned; mean-size=7",
        "permutation | trivial(1) | in=2S; out=S; from=2; to=2; symmetry=input; largest=3",
        "frame | lorentz | in=5V; with=V + S; epsilon=1e-6",
        "transport | O(3) | in=2x1o + 0e",
        "dropout | O(3) | in=2x1o + 0e; probability=0.25; rows=node",
      })
  void allDoorsLeadToTheSameLayer(String kind, String group, String given) throws IOException {
    Map<String, String> options = new TreeMap<>(Map.of("layer", kind, "group", group));
    for (String option : given.split("; (?=[a-z-]+=)", -1)) {
      options.put(option.split("=", 2)[0], option.split("=", 2)[1]);
    }
    String fromCommand = fromCommand(options);
    assertThat(fromCommand).contains("class JetLayer").contains("digest");
    assertThat(fromList(options)).isEqualTo(fromCommand);
    assertThat(fromAnnotation(options)).isEqualTo(fromCommand);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "harmonics | --degree=99 | [EQG136] --degree: the degree \"99\" is not a number from 0 to"
            + " 64",
        "harmonics | --degree=-1 | [EQG136] --degree: the degree \"-1\" is not a number from 0",
        "harmonics | --mode=uvw | [EQG086] --mode: a layer of kind harmonics has no \"mode\"",
        "symmetric-contraction | --order=5 | [EQG136] --order: the order \"5\" is not a number from"
            + " 1",
        "scalars | --hidden=4,x | [EQG136] --hidden: the list of widths \"4,x\" is not none, or up"
            + " to",
        "scalars | --hidden=0 | [EQG136] --hidden: the list of widths \"0\" is not none, or up to",
        "scalars | --normalise=mean | [EQG080] --normalise: unknown normalise \"mean\"",
        "frame | --epsilon=0 | [EQG136] --epsilon: the epsilon \"0\" is not a decimal number",
        "dropout | --probability=1 | [EQG136] --probability: the probability \"1\" is not a"
            + " decimal",
        "dropout | --probability=.. | [EQG136] --probability: the probability \"..\" is not a",
        "dropout | --rows=message | [EQG080] --rows: unknown rows \"message\"",
        "gate | --probability=0.5 | [EQG086] --probability: a layer of kind gate has no",
        "frame | --degree=2 | [EQG086] --degree: a layer of kind frame has no \"degree\"",
        "scalars | --weights=row | [EQG086] --weights: a layer of kind scalars has no \"weights\"",
        "permutation | --from=5 | [EQG136] --from: the from \"5\" is not a number from 0 to 4",
        "permutation | --sums=most | [EQG080] --sums: ",
        "permutation | --sums=fixed | [EQG086] --mean-size: sums that are fixed need the mean",
        "permutation | --mean-size=3 | [EQG086] --mean-size: sums by sum need no mean number",
        "permutation | --order=3 | [EQG086] --order: a layer of kind permutation has no \"order\"",
        "batch-norm | --over=term | [EQG086] --over: a layer of kind batch-norm has no \"over\"",
        "quadratic | --mode=uvw | [EQG086] --mode: a layer of kind quadratic has no \"mode\"",
        "quadratic | --matrices=any | [EQG080] --matrices: unknown matrices \"any\"",
        "square | --with=V | [EQG086] --with: a layer of kind square has no \"with\"",
        "square | --rows=sum | [EQG086] --rows: a layer of kind square has no \"rows\"",
        "square | --degree=2 | [EQG086] --degree: a layer of kind square has no \"degree\"",
      })
  void whatAKindDoesNotKnowIsRefused(String kind, String option, String message) {
    CommandRun run =
        CommandRun.of("--group=O(3)", "--layer=" + kind, "--in=V", option, "--directory=" + folder);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith(message);
  }

  private String fromCommand(Map<String, String> options) throws IOException {
    Path sources = folder.resolve("command");
    List<String> words =
        options.entrySet().stream().map(it -> "--" + it.getKey() + "=" + it.getValue()).toList();
    return result(sources, words);
  }

  private String fromList(Map<String, String> options) throws IOException {
    String keys =
        options.entrySet().stream()
            .map(it -> it.getKey() + ": \"" + it.getValue() + "\"")
            .collect(Collectors.joining(", "));
    Path list = folder.resolve("list.yaml");
    Files.writeString(list, "package: p\nlayers:\n  - {class: JetLayer, " + keys + "}\n");
    Path sources = folder.resolve("list");
    CommandRun run =
        CommandRun.of("catalogue", "--spec=" + list, "--directory=" + sources, "--target=java");
    assertThat(run.err()).isEmpty();
    return Files.readString(sources.resolve("p/JetLayer.java"));
  }

  private static String result(Path sources, List<String> words) throws IOException {
    List<String> all = new ArrayList<>(words);
    all.addAll(
        List.of("--directory=" + sources, "--target=java", "--package=p", "--class=JetLayer"));
    CommandRun run = CommandRun.of(all.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    return Files.readString(sources.resolve("p/JetLayer.java"));
  }

  private String fromAnnotation(Map<String, String> options) throws IOException {
    String values =
        options.entrySet().stream()
            .map(it -> camelCase(it.getKey()) + " = " + literal(it.getValue()))
            .collect(Collectors.joining(", "));
    Path sources = Files.createDirectories(folder.resolve("annotation"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavaCompiler.CompilationTask task =
        compiler.getTask(
            null,
            null,
            _ -> {}, // the generated source misses the runtime
            List.of("-proc:only", "-s", sources.toString(), "-d", sources.toString()),
            null,
            List.of(
                source(
                    "org/equigen/runtime/annotation/EquivariantLayer",
                    Files.readString(ANNOTATION)),
                source(
                    "p/Jet",
                    "package p; @org.equigen.runtime.annotation.EquivariantLayer("
                        + values
                        + ") interface Jet {}")));
    task.setProcessors(List.of(new EquivariantProcessor()));
    task.call();
    return Files.readString(sources.resolve("p/JetLayer.java"));
  }

  /** Texts are quoted; switches and numbers stand as they are. */
  private static String literal(String value) {
    return value.matches("true|false|[0-9]+") ? value : "\"" + value + "\"";
  }

  private static String camelCase(String option) {
    return DASHED.matcher(option).replaceAll(it -> it.group(1).toUpperCase(Locale.ROOT));
  }

  private static JavaFileObject source(String name, String text) {
    return new SimpleJavaFileObject(
        URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
