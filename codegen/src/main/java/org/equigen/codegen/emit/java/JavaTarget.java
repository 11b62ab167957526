package org.equigen.codegen.emit.java;

import java.util.List;

/**
 * Where and how a layer is written.
 *
 * @param packageName the package, empty for the unnamed one
 * @param className the simple name of the class
 * @param generator name and version of the generator, for the header
 * @param documentation paragraphs for the Javadoc of the class: what it computes, between which
 *     representations of which group, with how many parameters and operations
 */
public record JavaTarget(
    String packageName, String className, String generator, List<String> documentation) {
  /** Copies the paragraphs. */
  public JavaTarget {
    documentation = List.copyOf(documentation);
  }

  /** The name of the source file below its source folder, with forward slashes. */
  public String path() {
    return (packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/") + className + ".java";
  }
}
