package org.equigen.codegen.planning.scalars;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.symbolic.invariant.contraction.BasePoint;
import org.equigen.symbolic.invariant.contraction.ComplexPart;
import org.equigen.symbolic.invariant.contraction.ContractedForm;
import org.equigen.symbolic.invariant.contraction.Contraction;
import org.equigen.symbolic.invariant.contraction.Form;
import org.equigen.symbolic.invariant.contraction.GeneratingEquivariant;
import org.equigen.symbolic.invariant.contraction.GeneratingInvariant;
import org.equigen.symbolic.invariant.contraction.NaturalIndex;
import org.equigen.symbolic.invariant.contraction.OpenContraction;
import org.equigen.symbolic.invariant.contraction.Operand;
import org.equigen.symbolic.invariant.contraction.OutputTensor;
import org.equigen.symbolic.invariant.fundamental.TheoremGroup;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;

/** Generators of the fundamental theorems as real polynomials in stages. */
final class ScalarGenerators {
  /**
   * A generator.
   *
   * @param components the polynomials that the theorem lists
   * @param scale by what the layer multiplies them
   */
  record ScaledForms(List<StageForm> components, Coefficient scale) {
    /** Copies the list. */
    ScaledForms {
      components = List.copyOf(components);
    }
  }

  private final ProductStages stages;
  private final NumberField field;
  private final TheoremGroup theorem;
  private final ScalarCarriers carriers;
  private final Map<List<String>, StageForm> minors = new HashMap<>();

  ScalarGenerators(TheoremGroup theorem, ScalarCarriers carriers) {
    this.theorem = theorem;
    this.carriers = carriers;
    field = theorem.group().field();
    stages = new ProductStages(field);
  }

  ProductStages stages() {
    return stages;
  }

  /** An invariant, as its only component. */
  ScaledForms of(GeneratingInvariant invariant) {
    StageForm form =
        switch (invariant) {
          case Contraction contraction -> complex(contraction).part(field, false);
          case ComplexPart(boolean imaginary, Contraction of, Contraction _) ->
              complex(of).part(field, imaginary);
        };
    return new ScaledForms(List.of(form), scale(invariant.links(), List.of()));
  }

  /**
   * By what a generator is multiplied so that it is of the size of its tensors: {@code 1 / sqrt(t)}
   * for a sum of t terms, n of a product of vectors and n! of a determinant; where indices are
   * open, t is what each of their values has on average, at least 1.
   *
   * @param open the sizes of the open indices
   */
  static Coefficient scale(List<ContractedForm> links, List<Integer> open) {
    Rational terms = Rational.ONE;
    for (ContractedForm link : links) {
      int n = link.form().space().size();
      switch (link.form()) {
        case Form.Epsilon _ -> {
          for (int k = 2; k <= n; k++) {
            terms = terms.multiply(Rational.of(k));
          }
        }
        case Form.Pairing _, Form.Coincidence _ -> terms = terms.multiply(Rational.of(n));
        case Form.Coordinate _ -> {}
      }
    }
    for (int size : open) {
      terms = terms.divide(Rational.of(size));
    }
    return terms.compareTo(Rational.ONE) < 0
        ? Coefficient.ONE
        : Coefficient.sqrt(Rational.ONE.divide(terms));
  }

  private StageForm complex(Contraction contraction) {
    return evaluated(0, contraction.operands(), contraction.links())
        .getOrDefault(List.of(), StageForm.zero(contraction.degree()));
  }

  /**
   * The components of an equivariant.
   *
   * @throws IllegalArgumentException for a base point, which is no polynomial in differences
   */
  ScaledForms of(GeneratingEquivariant equivariant) {
    return switch (equivariant) {
      case OpenContraction contraction ->
          new ScaledForms(
              components(contraction),
              scale(contraction.links(), contraction.tensor().output().sizes()));
      case BasePoint _ -> throw new IllegalArgumentException("a point");
    };
  }

  private List<StageForm> components(OpenContraction contraction) {
    OutputTensor output = contraction.tensor().output();
    Map<List<Integer>, StageForm> tensor =
        evaluated(output.slots().size(), contraction.operands(), contraction.links());
    List<StageForm> projected = new ArrayList<>();
    for (int row = 0; row < output.projection().rows(); row++) {
      StageForm sum = StageForm.zero(contraction.degree());
      for (Matrix.Entry<Algebraic> entry : output.projection().row(row)) {
        StageForm value = tensor.get(ScalarCarriers.indices(entry.column(), output.sizes()));
        sum = value == null ? sum : sum.plus(field, value, entry.value());
      }
      projected.add(sum);
    }
    return coordinates(output.kind(), projected);
  }

  private List<StageForm> coordinates(OutputTensor.Kind kind, List<StageForm> projected) {
    List<StageForm> components = new ArrayList<>();
    switch (kind) {
      case COMPONENTS -> projected.forEach(it -> components.add(it.part(field, false)));
      case VECTOR -> {
        projected.forEach(it -> components.add(it.part(field, false)));
        components.add(StageForm.zero(projected.getFirst().stage()));
      }
      case PARTS -> {
        projected.forEach(it -> components.add(it.part(field, false)));
        projected.forEach(it -> components.add(it.part(field, true)));
      }
      case ROTATED_PARTS -> {
        projected.forEach(
            it ->
                components.add(
                    StageForm.zero(it.stage())
                        .plus(field, it.part(field, true), Algebraic.of(-1))));
        projected.forEach(it -> components.add(it.part(field, false)));
      }
    }
    return components;
  }

  private Map<List<Integer>, StageForm> evaluated(
      int open, List<Operand> operands, List<ContractedForm> links) {
    return new StagedContraction(stages, this::components, open, operands, links, minors)
        .evaluated();
  }

  private List<StagedContraction.Component> components(Operand operand) {
    List<Integer> sizes = new ArrayList<>();
    for (NaturalIndex slot : operand.slots()) {
      sizes.add(theorem.spaces().get(slot.space()).size());
    }
    return carriers.components(operand, sizes);
  }
}
