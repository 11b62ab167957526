package org.equigen.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The choice among devices. */
class OpenClDevicesTest {
  private static final List<OpenClDevice> DEVICES =
      List.of(
          FakeDevices.device(0, "Xeon", DeviceType.CPU),
          FakeDevices.device(1, "Phi", DeviceType.ACCELERATOR),
          FakeDevices.device(2, "Radeon", DeviceType.GPU),
          FakeDevices.device(3, "GeForce", DeviceType.GPU));

  @Test
  void prefersTheFirstGraphicsProcessor() {
    assertThat(OpenClDevices.best(DEVICES).name()).isEqualTo("Radeon");
  }

  @Test
  void prefersAProcessorWhereThereIsNoGraphicsProcessor() {
    assertThat(OpenClDevices.best(DEVICES.subList(0, 2)).name()).isEqualTo("Xeon");
  }

  @ParameterizedTest
  @CsvSource({"3, GeForce", "xeon, Xeon", "force, GeForce", "platform, Radeon", " 1 , Phi"})
  void takesANumberOrAPartOfAName(String wanted, String name) {
    assertThat(OpenClDevices.named(wanted, DEVICES).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"4", "H200", "''"})
  void saysWhichDevicesThereAre(String wanted) {
    assertThatThrownBy(() -> OpenClDevices.named(wanted, DEVICES))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith(
            "[EQR612] device: no device has the number or name \"" + wanted + "\".")
        .hasMessageContaining("2: Radeon (Platform), GPU, OpenCL 3.0, float and double, 8.0 GiB");
  }

  @Test
  @RequiresOpenCl
  void describesTheInstalledDevices() {
    List<OpenClDevice> devices = OpenClDevices.list();
    assertThat(devices)
        .isNotEmpty()
        .allSatisfy(
            device -> {
              assertThat(device.name()).isNotBlank();
              assertThat(device.platform()).isNotBlank();
              assertThat(device.version()).startsWith("OpenCL ");
              assertThat(device.limits().memoryBytes()).isPositive();
              assertThat(device.limits().workGroupSize()).isPositive();
              assertThat(OpenClDevices.named("" + device.index()).name()).isEqualTo(device.name());
            });
    assertThat(devices).extracting(OpenClDevice::name).contains(OpenClDevices.preferred().name());
  }
}
