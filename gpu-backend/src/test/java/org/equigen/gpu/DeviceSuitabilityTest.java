package org.equigen.gpu;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.equigen.runtime.Precision;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.junit.jupiter.api.Test;

/** Devices that cannot run a layer are refused before anything is compiled. */
class DeviceSuitabilityTest {
  private static final OpenClDevice FLOAT_ONLY =
      FakeDevices.device(0, "Mali", DeviceType.GPU, new DeviceLimits(false, 1 << 30, 1 << 28, 256));
  private static final OpenClDevice NARROW =
      FakeDevices.device(0, "Tiny", DeviceType.CPU, new DeviceLimits(true, 1 << 30, 1 << 28, 32));

  @Test
  void aDoubleLayerNeedsDoublePrecision() {
    KernelFile file = FourVectors.kernels();
    assertThatThrownBy(() -> OpenClLayer.requireSuitable(FLOAT_ONLY, file, Precision.DOUBLE))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith("[EQR613] Mali: the device has no double precision, which \"")
        .hasMessageContaining("in single precision");
  }

  @Test
  void aFloatLayerDoesNot() {
    KernelFile file = FourVectors.kernels();
    assertThatCode(() -> OpenClLayer.requireSuitable(FLOAT_ONLY, file, Precision.FLOAT))
        .doesNotThrowAnyException();
  }

  @Test
  void aTileMustFitIntoAWorkGroup() {
    KernelFile file = FourVectors.kernels();
    assertThatThrownBy(() -> OpenClLayer.requireSuitable(NARROW, file, Precision.FLOAT))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith("[EQR616] Tiny: the device takes at most 32 work-items in a group");
  }
}
