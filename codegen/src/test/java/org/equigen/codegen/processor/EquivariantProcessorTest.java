package org.equigen.codegen.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources go in, generated sources and errors with their lines come out. */
class EquivariantProcessorTest {
  /** The annotation as the runtime declares it; the generator does not depend on the runtime. */
  private static final Path ANNOTATION =
      Path.of("..", "runtime", "core", "src", "main", "java")
          .resolve("org/equigen/runtime/annotation/EquivariantLayer.java");

  @TempDir Path folder;

  private record Source(String name, String text) {
    JavaFileObject file() {
      URI uri = URI.create("string:///" + name.replace('.', '/') + ".java");
      return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
          return text;
        }
      };
    }
  }

  /** Only processes: what the generated classes need is not on this class path. */
  private List<Diagnostic<? extends JavaFileObject>> process(String... sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> collected = new DiagnosticCollector<>();
    Stream<Source> all =
        Stream.concat(
            Stream.of(
                new Source(
                    "org.equigen.runtime.annotation.EquivariantLayer",
                    Files.readString(ANNOTATION)),
                new Source(
                    "org.equigen.runtime.annotation.EquivariantNetwork",
                    Files.readString(ANNOTATION.resolveSibling("EquivariantNetwork.java")))),
            Stream.of(sources).map(text -> new Source("p.Jet", text)));
    JavaCompiler.CompilationTask task =
        compiler.getTask(
            null,
            null,
            collected,
            List.of("-proc:only", "-s", folder.toString(), "-d", folder.toString()),
            null,
            all.map(Source::file).toList());
    task.setProcessors(List.of(new EquivariantProcessor()));
    task.call();
    return collected.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .filter(EquivariantProcessorTest::isInGivenSource)
        .toList();
  }

  /** In a generated source the compiler misses the runtime, which is not on this class path. */
  private static boolean isInGivenSource(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    return source == null || "string".equals(source.toUri().getScheme());
  }

  private List<String> generated() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static String jet(String values) {
    return "package p;\n"
        + "import org.equigen.runtime.annotation.EquivariantLayer;\n"
        + "@EquivariantLayer(\n"
        + values.replace(", ", ",\n")
        + ")\nclass Jet {}\n";
  }

  @Test
  void theLayerIsGeneratedBesideItsType() throws IOException {
    assertThat(process(jet("group = \"lorentz\", in = \"4V\", out = \"S + V\""))).isEmpty();
    assertThat(generated()).containsExactly("p/JetLayer.java");
    assertThat(folder.resolve("p/JetLayer.java"))
        .content()
        .contains("package p;", "class JetLayer", "SO+(1,3): 4V -> S + V");
  }

  @Test
  void nestedTypesAndAllKindsAreServed() throws IOException {
    String source =
        """
        package p;
        import org.equigen.runtime.annotation.EquivariantLayer;
        class Jet {
          @EquivariantLayer(group = "SO(3)", out = "2S + V", layer = "gate", scalars = "tanh")
          interface Gate {}
          @EquivariantLayer(group = "SO(3)", in = "2V", layer = "invariants")
          record Products() {}
          @EquivariantLayer(group = "SO(3)", in = "V^2", out = "V^2", strategy = "schur")
          record Parts() {}
          @EquivariantLayer(
              group = "lorentz", in = "2V", layer = "norm", over = "term", epsilon = "1e-3")
          record Norm() {}
          @EquivariantLayer(group = "lorentz", in = "2V", layer = "attention", heads = 2)
          record Attention() {}
          @EquivariantLayer(
              group = "lorentz", in = "2V", layer = "norm-activation", function = "tanh",
              bias = "channel")
          record Activated() {}
        }
        """;
    assertThat(process(source)).isEmpty();
    assertThat(generated())
        .containsExactly(
            "p/Jet_ActivatedLayer.java",
            "p/Jet_AttentionLayer.java",
            "p/Jet_GateLayer.java",
            "p/Jet_NormLayer.java",
            "p/Jet_PartsLayer.java",
            "p/Jet_ProductsLayer.java");
    assertThat(folder.resolve("p/Jet_NormLayer.java"))
        .content()
        .contains("channels of each term", "epsilon {@code 1/1000}");
    assertThat(folder.resolve("p/Jet_AttentionLayer.java")).content().contains("each of 2 heads");
    assertThat(folder.resolve("p/Jet_ActivatedLayer.java"))
        .content()
        .contains("f(n_u + b_u) x_u / n_u", "The function f is {@code tanh}");
    assertThat(folder.resolve("p/Jet_PartsLayer.java"))
        .content()
        .contains("// y.0[u] += sum C t2.0[u]");
    assertThat(folder.resolve("p/Jet_GateLayer.java"))
        .content()
        .contains("class Jet_GateLayer<A>", "{@code tanh(x)}", "{@code sigmoid(gate) x}");
  }

  @Test
  void anUnknownRepresentationIsAnErrorAtItsValue() throws IOException {
    List<Diagnostic<? extends JavaFileObject>> errors =
        process(jet("group = \"lorentz\", in = \"4V + W\", out = \"S\""));
    assertThat(errors).hasSize(1);
    assertThat(errors.getFirst().getLineNumber()).isEqualTo(5);
    assertThat(errors.getFirst().getColumnNumber()).isEqualTo(6);
    // The compiler indents all lines but the first by two more.
    assertThat(errors.getFirst().getMessage(Locale.ROOT).replace("\n  ", "\n"))
        .isEqualTo(
            """
            [EQG014] @EquivariantLayer(in) on Jet, column 6: unknown representation "W" in \
            "4V + W" of SO+(1,3).
                     4V + W
                          ^
                     Known: S, V, V', T(p,q), Sym(k,R), Alt(k,R), Schur([2,1],R), Conj(R), \
            Real(R), RealForm(R), Sub(R,{{1,0}}), Quot(R,{{1,0}}), Harm(l,R), (1,1), [1,1], irrep(2). Did you mean "V"?\
            """);
    assertThat(generated()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "group = \"lorenz\", in = \"V\", out = \"V\"|4|[EQG001] @EquivariantLayer(group) on Jet",
        "group = \"SO(\", in = \"V\", out = \"V\"|4|[EQG002] @EquivariantLayer(group) on Jet",
        "group = \"O(3)\", in = \"V\", out = \"0V\"|6|[EQG012] @EquivariantLayer(out) on Jet",
        "group = \"O(3)\", in = \"S\", out = \"V\"|6|[EQG060] @EquivariantLayer(out) on Jet",
        "group = \"O(3)\", in = \"V\"|3|[EQG086] @EquivariantLayer on Jet: the value \"out\"",
        "group = \"O(3)\", out = \"V\"|3|[EQG086] @EquivariantLayer on Jet: the value \"in\"",
        "group = \"O(3)\", out = \"V\", layer = \"gat\"|6|Did you mean \"gate\"?",
        "group = \"O(3)\", in = \"V\", out = \"V\", layer = \"gate\"|5|[EQG070]",
        "group = \"O(3)\", out = \"V\", layer = \"gate\", gates = \"silo\"|7|Did you mean"
            + " \"silu\"?",
        "group = \"O(3)\", in = \"2V\", out = \"V\", layer = \"invariants\"|6|[EQG070]",
        "group = \"O(3)\", in = \"V\", out = \"V\", strategy = \"shur\"|7|Did you mean \"schur\"?"
      })
  void everyWrongValueIsMarkedInItsLine(String values, int line, String message)
      throws IOException {
    List<Diagnostic<? extends JavaFileObject>> errors = process(jet(values));
    assertThat(errors).hasSize(1);
    assertThat(errors.getFirst().getMessage(Locale.ROOT)).contains(message);
    assertThat(errors.getFirst().getLineNumber()).isEqualTo(line);
    assertThat(generated()).isEmpty();
  }

  @Test
  void oneBadTypeDoesNotStopTheOthers() throws IOException {
    String source =
        """
        package p;
        import org.equigen.runtime.annotation.EquivariantLayer;
        class Jet {
          @EquivariantLayer(group = "lorenz", in = "V", out = "V") interface Bad {}
          @EquivariantLayer(group = "O(3)", in = "V", out = "V") interface Good {}
          @EquivariantLayer(group = "O(3)", in = "X", out = "V") interface Worse {}
        }
        """;
    List<Diagnostic<? extends JavaFileObject>> errors = process(source);
    assertThat(errors).extracting(Diagnostic::getLineNumber).containsExactlyInAnyOrder(4L, 6L);
    assertThat(generated()).containsExactly("p/Jet_GoodLayer.java");
  }

  @Test
  void aClassThatExistsIsNotReplaced() throws IOException {
    String source = jet("group = \"O(3)\", in = \"V\", out = \"V\"") + "class JetLayer {}\n";
    assertThat(process(source))
        .singleElement()
        .extracting(error -> error.getMessage(Locale.ROOT))
        .asString()
        .startsWith("[EQG087]")
        .contains("the class p.JetLayer exists already");
  }

  @Test
  void theCompilerFindsTheProcessor() {
    assertThat(ServiceLoader.load(Processor.class))
        .hasAtLeastOneElementOfType(EquivariantProcessor.class);
  }

  @Test
  void numbersAreThoseOfSourceCodeInEveryLocale() throws IOException {
    String sound =
        """
        package p;
        import org.equigen.runtime.annotation.EquivariantLayer;
        @EquivariantLayer(group = "SO(3)", in = "12V + V^2", out = "11V + S")
        class Jet {}
        """;
    String faulty =
        """
        package p;
        import org.equigen.runtime.annotation.EquivariantLayer;
        @EquivariantLayer(group = "SO(3)", in = "V^40", out = "V")
        class Jet {}
        """;
    List<String> expected = texts(sound, faulty);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(String.format(Locale.getDefault(), "%d", 12)).as("digits here").isNotEqualTo("12");
      assertThat(texts(sound, faulty)).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
    assertThat(expected.getFirst()).contains("11V + S");
    assertThat(expected.getLast()).contains("[EQG013]");
  }

  /** The source of a layer, and what is said about another. */
  private List<String> texts(String sound, String faulty) throws IOException {
    assertThat(process(sound)).isEmpty();
    Path file = folder.resolve("p/JetLayer.java");
    String source = Files.readString(file);
    Files.delete(file);
    return List.of(source, process(faulty).getFirst().getMessage(Locale.ROOT));
  }

  private static final String NETWORK =
      """
      group: SO(3)
      inputs: [{name: x, over: sample, rep: 2V}]
      blocks:
        - {value: h, layer: linear, of: x, out: 2S + 2V, then: gate}
        - {value: y, layer: linear, of: h, out: V}
      outputs: [y]
      """;

  private static String withNetwork(String value) {
    return "package p; @org.equigen.runtime.annotation.EquivariantNetwork(%s) interface Jet {}"
        .formatted(value);
  }

  private static String textBlock(String text) {
    return "\"\"\"\n" + text + "\"\"\"";
  }

  @Test
  void aNetworkIsGeneratedFromTextAndFromAFileAlike() throws IOException {
    assertThat(process(withNetwork("text = " + textBlock(NETWORK)))).isEmpty();
    Path source = folder.resolve("p/JetNetwork.java");
    String fromText = Files.readString(source);
    assertThat(fromText).contains("class JetNetwork<A>", "equivariant under {@code SO(3)}");
    Files.delete(source);
    Files.writeString(folder.resolve("p/jet.yaml"), NETWORK); // where compiled resources are
    assertThat(process(withNetwork("file = \"jet.yaml\""))).isEmpty();
    assertThat(source).content().isEqualTo(fromText);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "file = \"none.yaml\" | there is no resource none.yaml in the package p",
        "/* nothing */ | the declaration is missing",
        "file = \"a\", text = \"b\" | both \"file\" and \"text\" are given",
        "text = NETWORK | @EquivariantNetwork(text) on Jet:5: there is no value \"g\"",
      })
  void aBadNetworkIsAnErrorThatNamesItsLine(String value, String words) throws IOException {
    String bad = textBlock(NETWORK.replace("of: h, out: V", "of: g, out: V"));
    List<Diagnostic<? extends JavaFileObject>> errors =
        process(withNetwork(value.replace("NETWORK", bad)));
    assertThat(errors).hasSize(1);
    assertThat(errors.getFirst().getMessage(Locale.ROOT)).contains(words);
    assertThat(generated()).isEmpty();
  }
}
