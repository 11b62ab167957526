package org.equigen.codegen.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
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
    ClassesInMemory classes = new ClassesInMemory();
    StringWriter problems = new StringWriter();
    JavaFileManager files = classes.over(compiler.getStandardFileManager(null, null, null));
    List<JavaFileObject> texts = List.of(text(CLASS, source), text(DRIVER, driverSource()));
    if (!compiler.getTask(problems, files, null, List.of("-proc:none"), null, texts).call()) {
      String first = problems.toString().lines().findFirst().orElse("no reason is given");
      throw new GenerationDiagnostic.CannotRun(place, first).exception();
    }
    return new CompiledLayer(driver(classes));
  }

  private static JavaFileObject text(String name, String source) {
    return ClassesInMemory.source(PACKAGE.replace('.', '/') + "/" + name + ".java", source);
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
      ClassesInMemory classes) {
    ClassLoader loader = classes.loader(CompiledLayer.class.getClassLoader());
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
}
