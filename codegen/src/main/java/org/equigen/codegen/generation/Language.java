package org.equigen.codegen.generation;

import java.util.Locale;

/** A language that layers are written in. */
public enum Language {
  /** A class. */
  JAVA,
  /** A kernel file beside the class. */
  OPENCL;

  /** The ending of its files. */
  public String ending() {
    return switch (this) {
      case JAVA -> ".java";
      case OPENCL -> ".cl";
    };
  }

  /** The name that users give, for example {@code opencl}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
