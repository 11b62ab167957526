package org.equigen.codegen.generation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.equigen.codegen.plan.NumberType;
import org.equigen.codegen.planning.CostModel;
import org.equigen.runtime.Layer;
import org.equigen.runtime.LayerContract;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated layers of each kind and of several groups keep the contract of all layers. */
@ParameterizedClass(name = "{0} in {1}")
@MethodSource("cases")
class GeneratedLayerContractTest<A> extends LayerContract<A> {
  private static final Map<String, Layer<?>> LAYERS = new ConcurrentHashMap<>();

  private final String text;
  private final NumberType number;

  GeneratedLayerContractTest(String text, NumberType number) {
    this.text = text;
    this.number = number;
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
        .flatMap(text -> Stream.of(NumberType.values()).map(number -> Arguments.of(text, number)));
  }

  @Override
  @SuppressWarnings("unchecked") // A is the array type of the number type
  protected Layer<A> layer() {
    return (Layer<A>) LAYERS.computeIfAbsent(text + number.primitive(), key -> compiled());
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
    GeneratedLayer generated = Cases.generate(text, number, CostModel.CHEAPEST);
    return new InMemoryCompiler(generated.sources()).layer("generated.Sample");
  }
}
