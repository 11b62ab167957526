package org.equigen.runtime.layer;

import java.util.List;
import org.equigen.runtime.Layer;
import org.equigen.runtime.LayerContract;
import org.equigen.runtime.Precision;
import org.equigen.runtime.kernel.Activation;
import org.junit.jupiter.api.Nested;

/** Every hand-written layer keeps the contract. */
class HandWrittenLayersTest {
  @Nested
  class DenseInDouble extends LayerContract<double[]> {
    @Override
    protected Layer<double[]> layer() {
      return DenseLayer.glorot(Precision.DOUBLE, 7, 5);
    }
  }

  @Nested
  class DenseInFloat extends LayerContract<float[]> {
    @Override
    protected Layer<float[]> layer() {
      return DenseLayer.he(Precision.FLOAT, 9, 6);
    }
  }

  @Nested
  class Affine extends LayerContract<double[]> {
    @Override
    protected Layer<double[]> layer() {
      double[] mean = {1, -2, 0.5};
      return AffineLayer.standardising(Precision.DOUBLE, mean, new double[] {2, 0, 0.25});
    }
  }

  @Nested
  class ScalingInFloat extends LayerContract<float[]> {
    @Override
    protected Layer<float[]> layer() {
      return AffineLayer.scaling(Precision.FLOAT, 4, 0.125);
    }
  }

  @Nested
  class Prefix extends LayerContract<double[]> {
    @Override
    protected Layer<double[]> layer() {
      return new PrefixLayer<>(Precision.DOUBLE, 5, 3);
    }
  }

  @Nested
  class PrefixInFloat extends LayerContract<float[]> {
    @Override
    protected Layer<float[]> layer() {
      return new PrefixLayer<>(Precision.FLOAT, 7, 6);
    }
  }

  @Nested
  class Sequence extends LayerContract<double[]> {
    @Override
    protected Layer<double[]> layer() {
      return new Sequential<>(
          List.of(
              DenseLayer.he(Precision.DOUBLE, 4, 6),
              new ActivationLayer<>(Precision.DOUBLE, Activation.TANH, 6),
              DenseLayer.he(Precision.DOUBLE, 6, 3)));
    }
  }

  @Nested
  class SequenceOfOne extends LayerContract<float[]> {
    @Override
    protected Layer<float[]> layer() {
      return new Sequential<>(List.of(DenseLayer.he(Precision.FLOAT, 3, 2)));
    }
  }

  abstract static class DoubleActivation extends LayerContract<double[]> {
    private final Activation function;

    DoubleActivation(Activation function) {
      this.function = function;
    }

    @Override
    protected Layer<double[]> layer() {
      return new ActivationLayer<>(Precision.DOUBLE, function, 3);
    }

    @Override
    protected double inputDeviation() {
      return 2;
    }
  }

  @Nested
  class Identity extends DoubleActivation {
    Identity() {
      super(Activation.IDENTITY);
    }
  }

  @Nested
  class Relu extends DoubleActivation {
    Relu() {
      super(Activation.RELU);
    }
  }

  @Nested
  class Sigmoid extends DoubleActivation {
    Sigmoid() {
      super(Activation.SIGMOID);
    }
  }

  @Nested
  class Tanh extends DoubleActivation {
    Tanh() {
      super(Activation.TANH);
    }
  }

  @Nested
  class Silu extends DoubleActivation {
    Silu() {
      super(Activation.SILU);
    }
  }

  @Nested
  class Softplus extends DoubleActivation {
    Softplus() {
      super(Activation.SOFTPLUS);
    }
  }

  @Nested
  class SignedLog extends DoubleActivation {
    SignedLog() {
      super(Activation.SIGNED_LOG);
    }
  }

  @Nested
  class SiluInFloat extends LayerContract<float[]> {
    @Override
    protected Layer<float[]> layer() {
      return new ActivationLayer<>(Precision.FLOAT, Activation.SILU, 3);
    }
  }
}
