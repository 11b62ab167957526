package org.equigen.codegen.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.transform.Networks;
import org.equigen.codegen.plan.transform.Passes;
import org.equigen.codegen.plan.transform.Residuals;
import org.equigen.codegen.plan.transform.Wiring;
import org.equigen.runtime.FrameContract;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two linear layers with a gate between them as one class, whose backward pass reads what the
 * forward pass kept, keep the contract of frames; also beside passes that compute it again.
 */
@ParameterizedClass(name = "{0}, all passes: {1}")
@MethodSource("cases")
class LinkedNetworkContractTest<A> extends FrameContract<A> {
  private static final Map<String, Layer<?>> LAYERS = new ConcurrentHashMap<>();

  private final Precision<A> precision;
  private final boolean all;

  LinkedNetworkContractTest(Precision<A> precision, boolean all) {
    this.precision = precision;
    this.all = all;
  }

  static Stream<Arguments> cases() {
    return Stream.of(
        Arguments.of(Precision.DOUBLE, false),
        Arguments.of(Precision.FLOAT, false),
        Arguments.of(Precision.DOUBLE, true));
  }

  private LayerPlan plan() {
    List<LayerPlan> layers =
        List.of(
            Networks.linear("SO(3)", "32V + 8S", "7S + 4V"),
            Networks.gate("SO(3)", "3S + 4V"),
            Networks.linear("SO(3)", "3S + 4V", "S + V"));
    return all ? Residuals.keep(Passes.all(Wiring.chain(layers))) : Wiring.network(layers);
  }

  @Override
  @SuppressWarnings("unchecked") // A is the array type of the precision
  protected Layer<A> layer() {
    return (Layer<A>)
        LAYERS.computeIfAbsent(
            precision + " " + all,
            _ -> FramedLayerTest.layer(FramedLayerTest.source(plan()), precision));
  }

  @Override
  protected Set<Pass> passes() {
    return all ? Set.of(Pass.values()) : Set.of(Pass.FORWARD, Pass.BACKWARD);
  }

  /**
   * Gates may allocate some kilobytes in a pass, for the reason that {@link
   * GeneratedLayerContractTest} gives.
   */
  @Override
  protected long allocationLimit() {
    return 20L * 16_384 * passes().size();
  }

  @Test
  void theBackwardPassReadsWhatTheForwardPassKept() {
    assertThat(plan().operands(Role.RESIDUAL)).isNotEmpty();
    assertThat(layer().signature().operands())
        .filteredOn(it -> it.role() == Signature.Role.RESIDUAL)
        .isNotEmpty()
        .allMatch(it -> it.passes().equals(Set.of(Pass.FORWARD, Pass.BACKWARD)));
  }
}
