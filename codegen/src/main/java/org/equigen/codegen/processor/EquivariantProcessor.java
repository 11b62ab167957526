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
import org.equigen.codegen.generation.Language;
import org.equigen.codegen.generation.Languages;
import org.equigen.codegen.generation.LayerGenerator;
import org.equigen.codegen.generation.LayerRequest;
import org.equigen.codegen.generation.NetworkGenerator;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.assembly.PlanSummary;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.codegen.request.RequestedNetwork;
import org.equigen.symbolic.diagnostic.Diagnostic;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;

/**
 * Generates the class {@code XLayer} for each type {@code X} with {@code @EquivariantLayer}, and
 * {@code XNetwork} for each with {@code @EquivariantNetwork}.
 *
 * <p>Each class depends on its annotated type alone. A type with an error gets its error, at the
 * annotation value that is wrong, and no class; the others go on.
 */
@SupportedAnnotationTypes({LayerAnnotation.NAME, NetworkAnnotation.NAME})
public final class EquivariantProcessor extends AbstractProcessor {
  private final LayerPlanner planner =
      new LayerPlanner(new IntertwinerSolver(BasisCache.standard()), CostModel.CHEAPEST);

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      String name = annotation.getQualifiedName().toString();
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        if (element instanceof TypeElement type) {
          process(name, AnnotatedType.of(type, name, processingEnv.getElementUtils()));
        }
      }
    }
    return false;
  }

  private void process(String annotation, AnnotatedType annotated) {
    try {
      write(
          annotated,
          annotation.equals(NetworkAnnotation.NAME) ? network(annotated) : layer(annotated));
    } catch (DiagnosticException e) {
      report(annotated, e.diagnostic());
    } catch (RuntimeException | StackOverflowError e) {
      report(annotated, new GenerationDiagnostic.InternalFault(annotated.place(), e));
    }
  }

  private Map<String, String> layer(AnnotatedType annotated) {
    LayerAnnotation annotation = new LayerAnnotation(annotated);
    LayerRequest request = annotation.request();
    GeneratedLayer generated = new LayerGenerator(planner).generate(request);
    PlanSummary summary = generated.planned().summary();
    annotation.requested().checkOutput(request.group(), summary.out());
    return generated.sources();
  }

  private Map<String, String> network(AnnotatedType annotated) {
    RequestedNetwork request = new NetworkAnnotation(annotated).request(processingEnv.getFiler());
    return new NetworkGenerator(planner).generate(request, Languages.only(Language.JAVA)).files();
  }

  private void write(AnnotatedType annotation, Map<String, String> sources) {
    for (Map.Entry<String, String> source : sources.entrySet()) {
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

  private void report(AnnotatedType annotation, Diagnostic diagnostic) {
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
