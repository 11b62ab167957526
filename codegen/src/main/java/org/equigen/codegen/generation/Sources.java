package org.equigen.codegen.generation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.equigen.codegen.diagnostic.LayerDiagnostic;
import org.equigen.codegen.emit.java.JavaLayerEmitter;
import org.equigen.codegen.emit.java.JavaTarget;
import org.equigen.codegen.emit.opencl.OpenClEmitter;
import org.equigen.codegen.emit.opencl.OpenClTarget;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.Place;

/**
 * The sources of a plan in several languages.
 *
 * @param files contents by path below the source folder
 * @param leftOut files that could not be written, and why
 */
record Sources(SortedMap<String, String> files, List<LeftOut> leftOut) {
  /**
   * What is written where.
   *
   * @param packageName package of the class, empty for the unnamed one
   * @param className simple name of the class
   * @param javadoc paragraphs of its documentation
   * @param comments lines at the head of its kernels
   * @param place where it was asked for
   */
  record Target(
      String packageName,
      String className,
      List<String> javadoc,
      List<String> comments,
      Place place) {
    String path(Language language) {
      return Sources.path(packageName, className, language);
    }
  }

  /** The file of a class in a language, below the source folder, with forward slashes. */
  static String path(String packageName, String className, Language language) {
    return path(packageName, className, language.ending());
  }

  /** A file beside that of a class. */
  static String path(String packageName, String className, String ending) {
    String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
    return folder + className + ending;
  }

  /** Paths of files that such a class might have and is not among those written. */
  static List<String> others(
      String packageName, String className, SortedMap<String, String> files) {
    return Arrays.stream(Language.values())
        .map(language -> path(packageName, className, language))
        .filter(path -> !files.containsKey(path))
        .toList();
  }

  /**
   * Writes a plan. What does not fit into a language that may be left out is noted.
   *
   * @throws DiagnosticException if it is too large in a language that is required, or in all
   */
  static Sources of(LayerPlan plan, Target target, Languages languages) {
    SortedMap<String, String> files = new TreeMap<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (Language language : languages.languages()) {
      String path = target.path(language);
      try {
        files.put(path, text(plan, target, language));
      } catch (DiagnosticException e) {
        leftOut.add(new LeftOut(path, tooMuch(e, languages)));
      }
    }
    if (files.isEmpty()) {
      throw leftOut.getFirst().reason().exception();
    }
    return new Sources(files, leftOut);
  }

  /** What is wrong with the layer in one language, or the failure itself. */
  private static LayerDiagnostic tooMuch(DiagnosticException failure, Languages languages) {
    if (!languages.required() && failure.diagnostic() instanceof LayerDiagnostic reason) {
      return reason;
    }
    throw failure;
  }

  private static String text(LayerPlan plan, Target target, Language language) {
    return switch (language) {
      case JAVA ->
          JavaLayerEmitter.emit(
              plan,
              new JavaTarget(
                  target.packageName(),
                  target.className(),
                  GeneratorVersion.TEXT,
                  target.javadoc()),
              target.place());
      case OPENCL ->
          OpenClEmitter.emit(
              plan,
              new OpenClTarget(target.className(), GeneratorVersion.TEXT, target.comments()),
              target.place());
    };
  }
}
