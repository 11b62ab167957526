package org.equigen.codegen.cli;

import org.equigen.codegen.generation.GeneratorVersion;
import picocli.CommandLine.IVersionProvider;

/** The text of {@code --version}. */
final class ProductVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      GeneratorVersion.TEXT, "Java " + System.getProperty("java.version"), "Apache License 2.0"
    };
  }
}
