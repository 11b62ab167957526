package org.equigen.codegen.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.CodeAttribute;
import java.util.Arrays;
import java.util.List;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.runtime.Layer;
import org.equigen.runtime.ParameterBlock;
import org.equigen.runtime.Precision;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Summand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated linear layers against the exact basis itself, without a plan in between. */
class ExactBasisTest {
  private static final long SEED = 4_711;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SO+(1,3): linear 2V^2 + 3V -> 2V + 2V^2",
        "SO(3): linear 2V + V^2 -> 3V + V^3",
        "S(3): linear 2V^2 -> 2V^2",
        "SO(3): linear 2V^4 -> 2V^4"
      })
  void aLayerIsTheSumOfItsWeightsTimesTheBasis(String text) {
    LayerDeclaration.Linear linear = (LayerDeclaration.Linear) Cases.declaration(text);
    EquivariantBasis basis = Cases.SOLVER.solve(Cases.group(text), linear.in(), linear.out());
    GeneratedLayer generated = Cases.generate(text, CostModel.CHEAPEST);
    InMemoryCompiler compiler = new InMemoryCompiler(generated.sources());
    Layer<double[]> layer = compiler.layer("generated.Sample", Precision.DOUBLE);
    LayerRun<double[]> run = new LayerRun<>(layer, 3, SEED);
    for (ParameterBlock block : layer.parameterBlocks()) {
      if (block.name().startsWith("bias")) {
        Arrays.fill(run.parameters, block.offset(), block.offset() + block.length(), 0);
      }
    }
    run.forward();
    List<ParameterBlock> weights =
        layer.parameterBlocks().stream().filter(it -> it.name().startsWith("weight")).toList();
    for (int sample = 0; sample < 3; sample++) {
      double[] expected = expected(basis, weights, run, sample);
      for (int o = 0; o < expected.length; o++) {
        assertThat(run.output(sample, o))
            .as("%s, seed %d", text, SEED)
            .isCloseTo(expected[o], within(1e-12 * (100 + Math.abs(expected[o]))));
      }
    }
    hasSmallMethods(compiler);
  }

  private static double[] expected(
      EquivariantBasis basis, List<ParameterBlock> weights, LayerRun<double[]> run, int sample) {
    double[] output = new double[Math.toIntExact(Dimension.of(basis.group(), basis.out()))];
    int next = 0;
    int rowStart = 0;
    for (Summand out : basis.out().summands()) {
      int columnStart = 0;
      for (Summand in : basis.in().summands()) {
        IntertwinerBasis block = basis.block(in.term(), out.term());
        if (block.dimension() > 0) {
          int weight = weights.get(next++).offset();
          for (int b = 0; b < block.dimension(); b++) {
            for (int u = 0; u < out.multiplicity(); u++) {
              for (int v = 0; v < in.multiplicity(); v++) {
                int at = weight + (b * out.multiplicity() + u) * in.multiplicity() + v;
                Intertwiner map = block.elements().get(b);
                for (int k = 0; k < map.size(); k++) {
                  int row = rowStart + u * block.rows() + map.rows()[k];
                  int column = columnStart + v * block.columns() + map.columns()[k];
                  output[row] +=
                      run.parameters[at]
                          * map.values().get(k).doubleValue()
                          * run.input(sample, column);
                }
              }
            }
          }
        }
        columnStart += in.multiplicity() * block.columns();
      }
      rowStart +=
          out.multiplicity()
              * basis.block(basis.in().summands().getFirst().term(), out.term()).rows();
    }
    return output;
  }

  /** HotSpot compiles no method above 8,000 bytes. */
  private static void hasSmallMethods(InMemoryCompiler compiler) {
    for (byte[] bytes : compiler.classes().values()) {
      ClassFile.of()
          .parse(bytes)
          .methods()
          .forEach(
              method -> {
                if (!method.methodName().equalsString("<clinit>")) {
                  method
                      .code()
                      .ifPresent(
                          code ->
                              assertThat(((CodeAttribute) code).codeLength())
                                  .as(method.methodName().stringValue())
                                  .isLessThan(5_000));
                }
              });
    }
  }
}
