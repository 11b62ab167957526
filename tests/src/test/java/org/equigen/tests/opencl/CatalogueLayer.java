package org.equigen.tests.opencl;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.declaration.YamlMapping;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;

/**
 * A linear layer of the catalogue that module {@code generated} is made from.
 *
 * @param className the full name of its class there
 * @param group its group
 * @param planned its plan, made anew
 */
record CatalogueLayer(String className, Group group, PlannedLayer planned) {
  private static final Path FILE = Path.of("../generated/src/main/catalogue/layers.yaml");
  private static final IntertwinerSolver SOLVER = new IntertwinerSolver(BasisCache.inMemory());

  /** All that the file lists, in its order. */
  static Stream<CatalogueLayer> all() {
    YamlMapping file = YamlMapping.read(FILE, List.of("package", "layers"));
    String prefix = file.requiredText("package", "package: org.example") + ".";
    return file.mappings("layers", List.of("class", "group", "in", "out"), 1000).stream()
        .map(entry -> read(prefix, entry));
  }

  private static CatalogueLayer read(String prefix, YamlMapping entry) {
    Group group = GroupNames.parse(entry.requiredText("group", "group: lorentz"));
    LayerDeclaration declaration =
        new LayerDeclaration.Linear(
            RepresentationParser.parse(entry.requiredText("in", "in: 4V"), group),
            RepresentationParser.parse(entry.requiredText("out", "out: 4V"), group));
    return new CatalogueLayer(
        prefix + entry.requiredText("class", "class: JetEncoder"),
        group,
        new LayerPlanner(SOLVER, CostModel.CHEAPEST)
            .plan(group, declaration, entry.place("class")));
  }

  /** The class of module {@code generated}, for a precision. */
  @SuppressWarnings("unchecked") // "of" keeps the type of its argument
  <A> Layer<A> java(Precision<A> precision) throws ReflectiveOperationException {
    return (Layer<A>)
        Class.forName(className).getMethod("of", Precision.class).invoke(null, precision);
  }

  @Override
  public String toString() {
    return className;
  }
}
