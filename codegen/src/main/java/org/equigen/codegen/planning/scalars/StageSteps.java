package org.equigen.codegen.planning.scalars;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.planning.assembly.PlanAssembly;
import org.equigen.codegen.planning.scalars.ScalarGenerators.ScaledForms;
import org.equigen.symbolic.number.Algebraic;

/**
 * Steps that compute values of {@link ProductStages}: one contraction for each stage, of the stage
 * before with all coordinates. Values that nothing needs are left out.
 */
final class StageSteps {
  private final PlanAssembly assembly;
  private final ProductStages stages;
  private final ScalarCarriers carriers;
  private final List<SortedSet<Integer>> needed = new ArrayList<>();
  private final List<Map<Integer, Integer>> places = new ArrayList<>();

  /** All values of each stage, the coordinates first. */
  private final List<Access> accesses = new ArrayList<>();

  private long products;

  /**
   * Steps for some values.
   *
   * @param forms what needs values
   */
  StageSteps(
      PlanAssembly assembly,
      ProductStages stages,
      ScalarCarriers carriers,
      List<ScaledForms> forms) {
    this.assembly = assembly;
    this.stages = stages;
    this.carriers = carriers;
    for (int stage = 0; stage <= stages.last(); stage++) {
      needed.add(new TreeSet<>());
    }
    forms.forEach(
        generator ->
            generator
                .components()
                .forEach(form -> needed.get(form.stage()).addAll(form.terms().keySet())));
    for (int stage = stages.last(); stage > 1; stage--) {
      for (int value : needed.get(stage)) {
        for (ProductStages.Product product : stages.values(stage).get(value).keySet()) {
          needed.get(stage - 1).add(product.value());
          products++;
        }
      }
    }
  }

  /** The number of products that all values take. */
  long products() {
    return products;
  }

  /**
   * Adds the steps.
   *
   * @param coordinates all of them as one channel
   */
  void emit(Access coordinates) {
    accesses.add(coordinates); // of stage 0, which nothing reads
    accesses.add(coordinates);
    places.add(Map.of());
    places.add(Map.of());
    for (int stage = 2; stage <= stages.last(); stage++) {
      if (needed.get(stage).isEmpty()) {
        return;
      }
      Map<Integer, Integer> numbers = new HashMap<>();
      needed.get(stage).forEach(value -> numbers.put(value, numbers.size()));
      places.add(numbers);
      Segment shape = new Segment("products of degree " + stage, List.of(), numbers.size());
      Access target = assembly.temporary(shape, Domain.SAMPLE, "");
      assembly.add(
          new Contraction(List.of(accesses.get(stage - 1), coordinates), target, tensor(stage)));
      accesses.add(target);
    }
  }

  private CoefficientTensor tensor(int stage) {
    CoefficientTensor.Builder tensor = CoefficientTensor.builder(3);
    for (int value : needed.get(stage)) {
      stages
          .values(stage)
          .get(value)
          .forEach(
              (product, c) -> {
                Coefficient scaled =
                    Coefficient.of(stages.field(), c)
                        .multiply(carriers.scale(product.coordinate()));
                tensor.add(
                    stage == 2 ? scaled.multiply(carriers.scale(product.value())) : scaled,
                    place(stage - 1, product.value()),
                    product.coordinate(),
                    place(stage, value));
              });
    }
    return tensor.build();
  }

  private int place(int stage, int value) {
    return stage == 1 ? value : places.get(stage).getOrDefault(value, -1);
  }

  /**
   * Writes polynomials.
   *
   * @param forms by numbers
   * @param scales factors of the components
   * @param target all numbers {@code [number][a]} as one channel
   */
  void write(List<ScaledForms> forms, List<Coefficient> scales, Access target) {
    List<CoefficientTensor.Builder> tensors = new ArrayList<>();
    for (int stage = 0; stage < accesses.size(); stage++) {
      tensors.add(CoefficientTensor.builder(2));
    }
    for (int number = 0; number < forms.size(); number++) {
      for (int a = 0; a < scales.size(); a++) {
        StageForm form = forms.get(number).components().get(a);
        Coefficient scale = forms.get(number).scale().multiply(scales.get(a));
        int to = number * scales.size() + a;
        for (Map.Entry<Integer, Algebraic> term : form.terms().entrySet()) {
          Coefficient c = Coefficient.of(stages.field(), term.getValue()).multiply(scale);
          tensors
              .get(form.stage())
              .add(
                  form.stage() == 1 ? c.multiply(carriers.scale(term.getKey())) : c,
                  place(form.stage(), term.getKey()),
                  to);
        }
      }
    }
    for (int stage = 1; stage < accesses.size(); stage++) {
      CoefficientTensor tensor = tensors.get(stage).build();
      if (tensor.size() > 0) {
        assembly.contract(accesses.get(stage), target, tensor);
      }
    }
  }
}
