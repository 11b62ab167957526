package org.equigen.gpu;

import org.equigen.runtime.Layer;
import org.equigen.runtime.LayerContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** A layer on a device keeps the contract of all layers. */
@RequiresOpenCl
class OpenClLayerContractTest {
  private static OpenClContext context;
  private static OpenClLayer<float[]> floats;
  private static OpenClLayer<double[]> doubles;

  @BeforeAll
  static void open() {
    context = OpenClContext.open();
    floats = OpenClLayer.singlePrecision(context, FourVectors.kernels());
    doubles = OpenClLayer.doublePrecision(context, FourVectors.kernels());
  }

  @AfterAll
  static void close() {
    floats.close();
    doubles.close();
    context.close();
  }

  /** Allocates, whatever the number of tiles, what a call of the driver takes on the heap. */
  abstract static class OnDevice<A> extends LayerContract<A> {
    @Override
    protected boolean makesFrames() {
      return true;
    }

    /**
     * Each call of the driver wraps its arguments (pointers, work sizes, views of the host buffer)
     * in small objects: with PoCL 6.4 kilobytes forward and backward, of which 10 are allowed.
     */
    @Override
    protected long allocationLimit() {
      return 20 * 10_000;
    }
  }

  @Nested
  class InFloat extends OnDevice<float[]> {
    @Override
    protected Layer<float[]> layer() {
      return floats;
    }
  }

  @Nested
  class InDouble extends OnDevice<double[]> {
    @Override
    protected Layer<double[]> layer() {
      return doubles;
    }
  }
}
