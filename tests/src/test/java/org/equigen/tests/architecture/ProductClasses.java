package org.equigen.tests.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The compiled classes of the product, and the sources they must have come from. */
final class ProductClasses {
  /** All classes of the product that are on the class path, tests left out. */
  static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          // The contracts that tests inherit come in jars, where that option does not see them.
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("org.equigen");

  private static final List<String> MODULES =
      List.of(
          "symbolic",
          "codegen",
          "runtime/core",
          "runtime/interchange",
          "runtime/evaluation",
          "runtime/neighbours",
          "gpu-backend",
          "generated",
          "examples");

  private ProductClasses() {}

  /** The folders of all modules. */
  static List<Path> modules() {
    return MODULES.stream().map(Path.of("..")::resolve).toList();
  }

  /** The folder of the module that declares {@code type}. */
  static Path moduleOf(Class<?> type) {
    Path source = Path.of(type.getName().replace('.', '/') + ".java");
    return modules().stream()
        .filter(module -> Files.exists(module.resolve("src/main/java").resolve(source)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no module declares " + type));
  }

  /** The full names of the top-level classes that the source folders of all modules declare. */
  static List<String> namesInSources() {
    return modules().stream().flatMap(module -> namesIn(module).stream()).toList();
  }

  /** The same of one module, given by its folder. */
  static List<String> namesIn(Path module) {
    Path folder = module.resolve("src/main/java");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> folder.relativize(file).toString())
          .map(name -> name.replace(".java", "").replace('/', '.').replace('\\', '.'))
          .filter(name -> !name.endsWith("package-info"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
