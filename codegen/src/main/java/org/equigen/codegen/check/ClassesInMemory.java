package org.equigen.codegen.check;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Where a compiler finds sources and leaves classes without writing files. */
public final class ClassesInMemory {
  private final Map<String, byte[]> classes = new HashMap<>();

  /** A source text under a path such as {@code layers/LorentzLinear.java}. */
  public static JavaFileObject source(String path, String text) {
    return new SimpleJavaFileObject(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  /** A file manager that keeps class files here and leaves all else to another one. */
  public JavaFileManager over(JavaFileManager files) {
    return new ForwardingJavaFileManager<>(files) {
      @Override
      public JavaFileObject getJavaFileForOutput(
          Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        return classFile(className, kind);
      }
    };
  }

  private JavaFileObject classFile(String className, JavaFileObject.Kind kind) {
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

  /** The class files by class name. */
  public Map<String, byte[]> classes() {
    return Collections.unmodifiableMap(classes);
  }

  /** Loads the classes, and those that they name from {@code parent}. */
  public ClassLoader loader(ClassLoader parent) {
    return new ClassLoader(parent) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
          throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
      }
    };
  }
}
