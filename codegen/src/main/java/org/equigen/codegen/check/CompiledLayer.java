package org.equigen.codegen.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.codegen.plan.Pass;
import org.equigen.symbolic.diagnostic.Place;

/**
 * A generated class, compiled in memory together with a driver that speaks the language of the
 * runtime, so that nothing here links with that.
 */
final class CompiledLayer implements PassRunner {
  /** The package of the class under test and of the driver. */
  static final String PACKAGE = "org.equigen.check";

  /** The simple name of the class under test. */
  static final String CLASS = "Checked";

  private static final String DRIVER = "Driver";

  private final BiFunction<String, Map<String, double[][]>, Map<String, double[][]>> driver;

  private CompiledLayer(
      BiFunction<String, Map<String, double[][]>, Map<String, double[][]>> driver) {
    this.driver = driver;
  }

  /**
   * Compiles a class of the name {@code org.equigen.check.Checked}.
   *
   * @param source its text
   * @param place where the check was asked for
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if there is no compiler or no
   *     runtime to compile it with
   */
  static CompiledLayer of(String source, Place place) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new GenerationDiagnostic.CannotRun(place, "this Java has no compiler").exception();
    }
    Map<String, byte[]> classes = new HashMap<>();
    StringWriter problems = new StringWriter();
    JavaFileManager files =
        new ClassesInMemory(compiler.getStandardFileManager(null, null, null), classes);
    List<Text> texts = List.of(new Text(CLASS, source), new Text(DRIVER, driverSource()));
    if (!compiler.getTask(problems, files, null, List.of("-proc:none"), null, texts).call()) {
      String first = problems.toString().lines().findFirst().orElse("no reason is given");
      throw new GenerationDiagnostic.CannotRun(place, first).exception();
    }
    return new CompiledLayer(driver(classes));
  }

  private static String driverSource() {
    try (InputStream stream = CompiledLayer.class.getResourceAsStream(DRIVER + ".txt")) {
      if (stream == null) {
        throw new IllegalStateException("the driver is missing beside CompiledLayer");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked") // the text of the driver says what it implements
  private static BiFunction<String, Map<String, double[][]>, Map<String, double[][]>> driver(
      Map<String, byte[]> classes) {
    ClassLoader loader =
        new ClassLoader(CompiledLayer.class.getClassLoader()) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
              throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
          }
        };
    try {
      return (BiFunction<String, Map<String, double[][]>, Map<String, double[][]>>)
          loader.loadClass(PACKAGE + "." + DRIVER).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the driver cannot be created", e);
    }
  }

  @Override
  public Map<String, double[][]> run(Pass pass, Map<String, double[][]> values) {
    return driver.apply(pass.name(), values);
  }

  /** A source text. */
  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String name, String text) {
      super(
          URI.create("string:///" + PACKAGE.replace('.', '/') + "/" + name + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Keeps class files instead of writing them. */
  private static final class ClassesInMemory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, byte[]> classes;

    ClassesInMemory(JavaFileManager files, Map<String, byte[]> classes) {
      super(files);
      this.classes = classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {
        @Override
        public OutputStream openOutputStream() {
          return new ByteArrayOutputStream() {
            @Override
            public void close() {
              classes.put(className, toByteArray());
            }
          };
        }
      };
    }
  }
}
