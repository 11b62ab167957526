package org.equigen.benchmarks.layer;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.equigen.codegen.check.ClassesInMemory;
import org.equigen.codegen.generation.GeneratedLayer;
import org.equigen.codegen.generation.Language;
import org.equigen.codegen.generation.Languages;
import org.equigen.codegen.generation.LayerGenerator;
import org.equigen.codegen.generation.LayerRequest;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.codegen.request.LayerKind;
import org.equigen.codegen.request.RequestedLayer;
import org.equigen.codegen.request.RequestedText;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;

/**
 * A layer in the words of a user, generated and compiled in memory without a cache.
 *
 * @param group name of the group
 * @param kind the kind
 * @param words the rest by names, such as {@code in} and {@code out}
 */
public record LayerWords(String group, LayerKind kind, Map<String, String> words) {
  private static final String NAME = "Measured";
  private static final Place PLACE = Place.of("benchmark");

  /** Copies the words. */
  public LayerWords {
    words = Map.copyOf(words);
  }

  private static LayerPlanner planner() {
    return new LayerPlanner(new IntertwinerSolver(BasisCache.inMemory()), CostModel.CHEAPEST);
  }

  private RequestedLayer requested() {
    return new RequestedLayer(
        kind, name -> new RequestedText(Place.of(name), Optional.ofNullable(words.get(name))));
  }

  /** The plan. */
  public PlannedLayer planned() {
    Group parsed = GroupNames.parse(group);
    return planner().plan(parsed, requested().declaration(parsed), PLACE);
  }

  /** The sources in Java. */
  public GeneratedLayer generated() {
    Group parsed = GroupNames.parse(group);
    return new LayerGenerator(planner())
        .generate(
            new LayerRequest(PLACE, parsed, requested().declaration(parsed), "measured", NAME),
            Languages.only(Language.JAVA));
  }

  /** Compiles sources, by the names of their classes. */
  static ClassesInMemory compiled(Map<String, String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    ClassesInMemory classes = new ClassesInMemory();
    StringWriter problems = new StringWriter();
    JavaFileManager files = classes.over(compiler.getStandardFileManager(null, null, null));
    List<JavaFileObject> units =
        sources.entrySet().stream()
            .map(it -> ClassesInMemory.source(it.getKey(), it.getValue()))
            .toList();
    if (!compiler.getTask(problems, files, null, List.of("-proc:none"), null, units).call()) {
      throw new IllegalStateException(problems.toString());
    }
    return classes;
  }

  /** An instance of a compiled layer. */
  @SuppressWarnings("unchecked") // the name of the method says so
  static <A> Layer<A> instance(ClassesInMemory classes, Precision<A> precision)
      throws ReflectiveOperationException {
    String method = precision.bytes() == Float.BYTES ? "floats" : "doubles";
    Class<?> type = classes.loader(LayerWords.class.getClassLoader()).loadClass("measured." + NAME);
    return (Layer<A>) Objects.requireNonNull(type.getMethod(method).invoke(null));
  }

  /** The layer, generated and compiled. */
  public <A> Layer<A> layer(Precision<A> precision) throws ReflectiveOperationException {
    return instance(compiled(generated().sources()), precision);
  }
}
