package org.equigen.gpu;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.equigen.runtime.Frame;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Signature;

/**
 * Copies between frames of the host and one on the device: before a pass what its kernels read,
 * after it what they wrote. Operands that no kernel of the pass touches are left alone.
 *
 * @param <A> the array type of the host
 */
final class FrameTransfer<A> {
  private final DeviceFrame<A> onDevice;
  private final Map<Pass, Moved> moved = new EnumMap<>(Pass.class);

  /** The numbers of operands and maps that a pass moves. */
  private record Moved(
      List<Integer> read, List<Integer> overwritten, List<Integer> added, List<Integer> maps) {}

  FrameTransfer(KernelFile file, DeviceFrame<A> onDevice) {
    this.onDevice = onDevice;
    file.passes().forEach((pass, spec) -> moved.put(pass, moved(pass, spec, file.signature())));
  }

  private static Moved moved(Pass pass, PassSpec spec, Signature signature) {
    Moved moved =
        new Moved(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Set<Integer> operands = new HashSet<>();
    Set<Integer> maps = new HashSet<>();
    for (KernelSpec kernel : spec.kernels()) {
      for (KernelArgument argument : kernel.arguments()) {
        switch (argument) {
          case KernelArgument.Operand(String name) -> operands.add(signature.operand(name));
          case KernelArgument.Images(String map) -> maps.add(signature.map(map));
          case KernelArgument.Starts _, KernelArgument.Preimages _ ->
              argument.inverted().forEach(map -> maps.add(signature.map(map)));
          case KernelArgument.Kept _, KernelArgument.Memory _, KernelArgument.Extent _ -> {}
        }
      }
    }
    moved.maps().addAll(maps.stream().sorted().toList());
    operands.stream()
        .sorted()
        .forEach(it -> list(moved, pass, signature.operands().get(it).role()).add(it));
    return moved;
  }

  private static List<Integer> list(Moved moved, Pass pass, Signature.Role role) {
    return switch (role) {
      case INPUT, PARAMETER, CONSTANT, STATISTIC, MASK, SEED -> moved.read();
      case OUTPUT -> moved.overwritten();
      case RESIDUAL -> pass == Pass.FORWARD ? moved.overwritten() : moved.read();
      case GRADIENT -> moved.added();
    };
  }

  private Moved of(Pass pass) {
    Moved found = moved.get(pass);
    if (found == null) {
      throw new IllegalArgumentException("no kernels for the " + pass + " pass");
    }
    return found;
  }

  /** Rows, maps and what the kernels read, to the device. */
  void write(Pass pass, Frame<A> frame) {
    for (int i = 0; i < frame.signature().domains().size(); i++) {
      onDevice.setRows(i, frame.rows(i));
    }
    for (int map : of(pass).maps()) {
      onDevice.setMap(map, frame.map(map));
    }
    onDevice.invertMaps(List.of(pass));
    for (int operand : of(pass).read()) {
      onDevice.write(operand, frame.array(operand));
    }
  }

  /** What the kernels wrote, to the host. */
  void read(Pass pass, Frame<A> frame) {
    for (int operand : of(pass).overwritten()) {
      onDevice.read(operand, frame.array(operand));
    }
    for (int operand : of(pass).added()) {
      onDevice.addTo(operand, frame.array(operand));
    }
  }
}
