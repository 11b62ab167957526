package org.equigen.codegen.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.codegen.generation.GeneratedLayer;
import org.equigen.codegen.generation.LayerGenerator;
import org.equigen.codegen.generation.LayerRequest;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.assembly.PlanSummary;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.symbolic.diagnostic.Diagnostic;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;

/**
 * Generates the class {@code XLayer} for each type {@code X} with {@code @EquivariantLayer}.
 *
 * <p>Each class depends on its annotated type alone. A type with an error gets its error, at the
 * annotation value that is wrong, and no class; the others go on.
 */
@SupportedAnnotationTypes(LayerAnnotation.NAME)
public final class EquivariantLayerProcessor extends AbstractProcessor {
  private final LayerGenerator generator =
      new LayerGenerator(
          new LayerPlanner(new IntertwinerSolver(BasisCache.standard()), CostModel.CHEAPEST));

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        if (element instanceof TypeElement type) {
          process(LayerAnnotation.of(type, processingEnv.getElementUtils()));
        }
      }
    }
    return false;
  }

  private void process(LayerAnnotation annotation) {
    try {
      LayerRequest request = annotation.request();
      GeneratedLayer generated = generator.generate(request);
      PlanSummary summary = generated.planned().summary();
      annotation.requested().checkOutput(request.group(), summary.out());
      write(annotation, generated);
    } catch (DiagnosticException e) {
      report(annotation, e.diagnostic());
    } catch (RuntimeException | StackOverflowError e) {
      report(annotation, new GenerationDiagnostic.InternalFault(annotation.place(), e));
    }
  }

  private void write(LayerAnnotation annotation, GeneratedLayer generated) {
    for (Map.Entry<String, String> source : generated.sources().entrySet()) {
      String path = source.getKey();
      String name = path.substring(0, path.length() - ".java".length()).replace('/', '.');
      try (Writer writer =
          processingEnv.getFiler().createSourceFile(name, annotation.type()).openWriter()) {
        writer.write(source.getValue());
      } catch (FilerException e) {
        throw new GenerationDiagnostic.BadElement(
                annotation.place(),
                annotation.type().getQualifiedName().toString(),
                "the class " + name + " exists already",
                "Rename one of them.")
            .exception();
      } catch (IOException e) {
        throw new GenerationDiagnostic.Unwritable(Place.of(name), String.valueOf(e.getMessage()))
            .exception();
      }
    }
  }

  private void report(LayerAnnotation annotation, Diagnostic diagnostic) {
    String text = diagnostic.message().text();
    AnnotationMirror mirror = annotation.mirror();
    annotation
        .value(diagnostic.place())
        .ifPresentOrElse(
            value ->
                processingEnv
                    .getMessager()
                    .printMessage(Kind.ERROR, text, annotation.type(), mirror, value),
            () ->
                processingEnv
                    .getMessager()
                    .printMessage(Kind.ERROR, text, annotation.type(), mirror));
  }
}
