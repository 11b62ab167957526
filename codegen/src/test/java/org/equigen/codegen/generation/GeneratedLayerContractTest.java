package org.equigen.codegen.generation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.runtime.Layer;
import org.equigen.runtime.LayerContract;
import org.equigen.runtime.Precision;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated layers of each kind and of several groups keep the contract of all layers. */
@ParameterizedClass(name = "{0} in {1}")
@MethodSource("cases")
class GeneratedLayerContractTest<A> extends LayerContract<A> {
  private static final Map<String, Layer<?>> LAYERS = new ConcurrentHashMap<>();

  private final String text;
  private final Precision<A> precision;

  GeneratedLayerContractTest(String text, Precision<A> precision) {
    this.text = text;
    this.precision = precision;
  }

  static Stream<Arguments> cases() {
    return Stream.of(
            "SO+(1,3): linear 3V + 2S + V^2 -> 2S + 3V + 2V^2",
            "SO(3): linear 2V + V^2 -> S + 2V + V^2",
            "Sp(4): linear 3V + V^2 -> 2V + V^2",
            "S(4): linear 2V + S -> 2V + S",
            "SO+(1,3): gate 2S + 3V + V^2",
            "SO(3): gate V + 2V^2",
            "SO+(1,3): invariants 2S + 4V + V'",
            "SO(3): invariants 3V + V^2",
            "Sp(4): invariants 3V")
        .flatMap(
            text ->
                Stream.of(Precision.FLOAT, Precision.DOUBLE)
                    .map(precision -> Arguments.of(text, precision)));
  }

  @Override
  @SuppressWarnings("unchecked") // A is the array type of the precision
  protected Layer<A> layer() {
    return (Layer<A>) LAYERS.computeIfAbsent(text + precision, key -> compiled());
  }

  /**
   * Gates may allocate some kilobytes a call: HotSpot inlines the loops of two activations into one
   * method, gives up in the middle of the second, and keeps its vectors as objects, a few for each
   * 64 bytes of a row. Other layers allocate nothing.
   */
  @Override
  protected long allocationLimit() {
    return text.contains(": gate ") ? 20 * 16_384 : super.allocationLimit();
  }

  private Layer<?> compiled() {
    GeneratedLayer generated = Cases.generate(text, CostModel.CHEAPEST);
    return new InMemoryCompiler(generated.sources()).layer("generated.Sample", precision);
  }
}
