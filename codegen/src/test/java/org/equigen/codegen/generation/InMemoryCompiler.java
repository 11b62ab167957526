package org.equigen.codegen.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.equigen.codegen.check.ClassesInMemory;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;

/** Compiles generated sources as a strict user would, and loads them. */
final class InMemoryCompiler {
  private final ClassesInMemory classes = new ClassesInMemory();

  /** Compiles with all lints as errors; fails the test with what the compiler says. */
  InMemoryCompiler(Map<String, String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach((path, text) -> units.add(ClassesInMemory.source(path, text)));
    JavaFileManager files = classes.over(compiler.getStandardFileManager(problems, null, null));
    boolean success =
        compiler
            .getTask(
                null,
                files,
                problems,
                List.of("-Xlint:all", "-Werror", "-Xdoclint:all/protected", "-proc:none"),
                null,
                units)
            .call();
    assertThat(success).as("%s%n%s", problems.getDiagnostics(), sources).isTrue();
  }

  /** The class files by class name. */
  Map<String, byte[]> classes() {
    return classes.classes();
  }

  /** A compiled layer on the arrays of a precision. */
  @SuppressWarnings("unchecked") // "of" keeps the type of its argument
  <A> Layer<A> layer(String className, Precision<A> precision) {
    ClassLoader loader = classes.loader(InMemoryCompiler.class.getClassLoader());
    try {
      return (Layer<A>)
          loader.loadClass(className).getMethod("of", Precision.class).invoke(null, precision);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(className + " cannot be created", e);
    }
  }
}
