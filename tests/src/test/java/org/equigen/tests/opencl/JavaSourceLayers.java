package org.equigen.tests.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;

/** Compiles generated Java layers into a folder and loads them. */
final class JavaSourceLayers implements AutoCloseable {
  private final URLClassLoader loader;

  /** Compiles {@code sources}, by their paths, below {@code folder}. */
  JavaSourceLayers(Path folder, Map<String, String> sources) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", folder.toString()));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      arguments.add(Files.writeString(file, source.getValue()).toString());
    }
    int failures =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(failures).as("%s", sources).isZero();
    loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
  }

  /** A layer on the arrays of a precision. */
  Layer<?> layer(String className, Precision<?> precision) throws ReflectiveOperationException {
    return (Layer<?>)
        loader.loadClass(className).getMethod("of", Precision.class).invoke(null, precision);
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
