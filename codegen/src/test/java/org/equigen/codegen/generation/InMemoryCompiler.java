package org.equigen.codegen.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;

/** Compiles generated sources as a strict user would, and loads them. */
final class InMemoryCompiler {
  private final Map<String, byte[]> classes = new HashMap<>();

  /** Compiles with all lints as errors; fails the test with what the compiler says. */
  InMemoryCompiler(Map<String, String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach((path, text) -> units.add(new Source(path, text)));
    JavaFileManager files = new Classes(compiler.getStandardFileManager(problems, null, null));
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
    return classes;
  }

  /** A compiled layer on the arrays of a precision. */
  @SuppressWarnings("unchecked") // "of" keeps the type of its argument
  <A> Layer<A> layer(String className, Precision<A> precision) {
    ClassLoader loader =
        new ClassLoader(InMemoryCompiler.class.getClassLoader()) {
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
      return (Layer<A>)
          loader.loadClass(className).getMethod("of", Precision.class).invoke(null, precision);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(className + " cannot be created", e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String path, String text) {
      super(URI.create("string:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private final class Classes extends ForwardingJavaFileManager<JavaFileManager> {
    Classes(JavaFileManager files) {
      super(files);
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
