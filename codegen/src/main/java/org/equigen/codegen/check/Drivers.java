package org.equigen.codegen.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.symbolic.diagnostic.Place;

/**
 * What speaks to layers in the language of the runtime: texts that are compiled in memory beside
 * the class under test, so that nothing here links with the runtime.
 */
final class Drivers {
  /** The package of a class under test and of the drivers. */
  static final String PACKAGE = "org.equigen.check";

  /** What all drivers share. */
  private static final String SHARED = "LayerRunner";

  private Drivers() {}

  /**
   * Compiles a driver and creates it.
   *
   * @param type what it implements
   * @param name its simple name, and that of the resource with its text
   * @param sources texts that it needs besides, by simple names of classes in the same package
   * @param place where the check was asked for
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if there is no compiler or no
   *     runtime to compile with
   */
  static <T> T create(Class<T> type, String name, Map<String, String> sources, Place place) {
    List<JavaFileObject> texts = new ArrayList<>();
    texts.add(text(SHARED, resource(SHARED)));
    texts.add(text(name, resource(name)));
    sources.forEach((simpleName, source) -> texts.add(text(simpleName, source)));
    ClassLoader loader = compiled(texts, place).loader(Drivers.class.getClassLoader());
    try {
      return type.cast(loader.loadClass(PACKAGE + "." + name).getConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the driver cannot be created", e);
    }
  }

  private static ClassesInMemory compiled(List<JavaFileObject> texts, Place place) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new GenerationDiagnostic.CannotRun(place, "this Java has no compiler").exception();
    }
    ClassesInMemory classes = new ClassesInMemory();
    StringWriter problems = new StringWriter();
    JavaFileManager files = classes.over(compiler.getStandardFileManager(null, null, null));
    // Said here, or else the variable CLASSPATH would take its place.
    List<String> options =
        List.of("-proc:none", "--class-path", System.getProperty("java.class.path"));
    if (!compiler.getTask(problems, files, null, options, null, texts).call()) {
      String first = problems.toString().lines().findFirst().orElse("no reason is given");
      throw new GenerationDiagnostic.CannotRun(place, first).exception();
    }
    return classes;
  }

  private static JavaFileObject text(String name, String source) {
    return ClassesInMemory.source(PACKAGE.replace('.', '/') + "/" + name + ".java", source);
  }

  private static String resource(String name) {
    try (InputStream stream = Drivers.class.getResourceAsStream(name + ".txt")) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing beside Drivers");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
