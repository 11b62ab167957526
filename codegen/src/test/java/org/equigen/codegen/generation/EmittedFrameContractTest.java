package org.equigen.codegen.generation;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.runtime.FrameContract;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Precision;
import org.junit.jupiter.api.Nested;

/**
 * Emitted layers keep the contract of frames: every pass is the derivative of the one before, reads
 * neither padding nor what was in the workspace, and allocates nothing.
 */
class EmittedFrameContractTest {
  abstract static class Emitted extends FrameContract<double[]> {
    /** Layers hold no state, so one of each kind serves all tests. */
    private static final Map<String, Layer<double[]>> COMPILED = new ConcurrentHashMap<>();

    private final Layer<double[]> layer;

    Emitted(String program) {
      layer = COMPILED.computeIfAbsent(program, Emitted::compiled);
    }

    private static Layer<double[]> compiled(String program) {
      LayerPlan plan = FramedPlans.plan(FramedPlans.program(program));
      return FramedLayerTest.layer(FramedLayerTest.source(plan), Precision.DOUBLE);
    }

    @Override
    protected Layer<double[]> layer() {
      return layer;
    }

    @Override
    protected Set<Pass> passes() {
      return Set.of(Pass.values());
    }

    @Override
    protected int rows(String domain) {
      return Objects.requireNonNull(FramedPlans.ROWS.get(new Domain(domain)));
    }
  }

  @Nested
  class Product extends Emitted {
    Product() {
      super("a product with shared weights");
    }
  }

  @Nested
  class Messages extends Emitted {
    Messages() {
      super("messages: gather, product, segment sum");
    }
  }

  @Nested
  class GatheredMaps extends Emitted {
    GatheredMaps() {
      super("linear maps of gathered values");
    }
  }

  @Nested
  class Centred extends Emitted {
    Centred() {
      super("a value less its mean over the samples");
    }
  }

  @Nested
  class Pairs extends Emitted {
    Pairs() {
      super("pairs of channels and a polynomial activation");
    }
  }

  @Nested
  class Gate extends Emitted {
    Gate() {
      super("a gate");
    }
  }

  @Nested
  class Normalised extends Emitted {
    Normalised() {
      super("normalised by sums over the samples");
    }
  }

  @Nested
  class StagedProduct extends Emitted {
    StagedProduct() {
      super("a product in two stages");
    }
  }

  @Nested
  class Channelwise extends Emitted {
    Channelwise() {
      super("channel by channel with shared weights");
    }
  }

  @Nested
  class ChannelwiseInRows extends Emitted {
    ChannelwiseInRows() {
      super("channel by channel with weights for each row");
    }
  }

  @Nested
  class MapsOfMaps extends Emitted {
    MapsOfMaps() {
      super("maps of maps");
    }
  }

  @Nested
  class LinkedProducts extends Emitted {
    LinkedProducts() {
      super("products linked with a linear layer");
    }
  }

  @Nested
  class LinkedGate extends Emitted {
    LinkedGate() {
      super("two linear layers and a gate linked");
    }

    /**
     * Gates may allocate some kilobytes in a pass, for the reason that {@link
     * GeneratedLayerContractTest} gives.
     */
    @Override
    protected long allocationLimit() {
      return 20L * 16_384 * passes().size();
    }
  }

  @Nested
  class Softmax extends Emitted {
    Softmax() {
      super("a softmax over the edges of a receiver");
    }
  }

  @Nested
  class SoftmaxOfAll extends Emitted {
    SoftmaxOfAll() {
      super("a softmax over all samples");
    }
  }

  @Nested
  class MaximaAlongMapsOfMaps extends Emitted {
    MaximaAlongMapsOfMaps() {
      super("a softmax over the pairs of a set, along maps of maps");
    }
  }

  @Nested
  class LinearInChannels extends Emitted {
    LinearInChannels() {
      super("a linear layer, channels in lanes");
    }
  }

  @Nested
  class ProductInChannels extends Emitted {
    ProductInChannels() {
      super("a product, channels in lanes");
    }
  }

  @Nested
  class GateInChannels extends Emitted {
    GateInChannels() {
      super("a gate, channels in lanes");
    }
  }

  @Nested
  class MessagesFromRowsToChannels extends Emitted {
    MessagesFromRowsToChannels() {
      super("messages of rows in lanes to channels in lanes");
    }
  }

  @Nested
  class ThereAndBack extends Emitted {
    ThereAndBack() {
      super("from rows in lanes to channels in lanes and back");
    }
  }

  @Nested
  class SoftmaxInChannels extends Emitted {
    SoftmaxInChannels() {
      super("a softmax over the edges of a receiver, channels in lanes");
    }
  }

  @Nested
  class MapsOfPairs extends Emitted {
    MapsOfPairs() {
      super("the 15 maps of S(n) on pairs");
    }
  }
}
