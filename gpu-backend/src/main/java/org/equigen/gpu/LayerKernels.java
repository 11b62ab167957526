package org.equigen.gpu;

import static org.lwjgl.opencl.CL12.CL_KERNEL_NUM_ARGS;
import static org.lwjgl.opencl.CL12.clEnqueueNDRangeKernel;
import static org.lwjgl.opencl.CL12.clGetKernelInfo;
import static org.lwjgl.opencl.CL12.clSetKernelArg1i;
import static org.lwjgl.opencl.CL12.clSetKernelArg1p;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Tile;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;

/**
 * The kernels of one layer, compiled for one device, and the tables that they read. Not
 * thread-safe: arguments are kernel state.
 *
 * @param <A> the array type of the host, {@code float[]} or {@code double[]}
 */
final class LayerKernels<A> implements AutoCloseable {
  private final OpenClContext context;
  private final KernelFile file;
  private final CloseStack owned = new CloseStack();
  private final Map<Pass, List<Launch>> launches = new EnumMap<>(Pass.class);
  private final DeviceBuffer integers;
  private final DeviceBuffer factors;

  /** A compiled kernel and what its file says of it. */
  private record Launch(NativeObject kernel, KernelSpec spec) {}

  /**
   * Compiles {@code file} for the device of {@code context}.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException when it does not compile
   */
  LayerKernels(OpenClContext context, KernelFile file, HostTransfer.Numbers<A> transfer) {
    this.context = context;
    this.file = file;
    this.integers = new DeviceBuffer(context);
    this.factors = new DeviceBuffer(context);
    try {
      String options = BuildOptions.of(transfer.precision());
      file.passes()
          .forEach(
              (pass, spec) -> {
                List<Launch> ofPass = new ArrayList<>();
                for (KernelSpec it : spec.kernels()) {
                  NativeObject kernel =
                      context.kernel(file.place(), file.source(), options, it.name());
                  ofPass.add(new Launch(owned.add(kernel), it));
                  requireArguments(kernel.handle(), it);
                }
                launches.put(pass, List.copyOf(ofPass));
              });
      writeTables(transfer);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void requireArguments(long kernel, KernelSpec spec) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      IntBuffer number = stack.callocInt(1);
      int status = clGetKernelInfo(kernel, CL_KERNEL_NUM_ARGS, number, null);
      OpenClStatus.check(context.device().name(), "clGetKernelInfo", status);
      if (number.get(0) != spec.arguments().size()) {
        throw misfit(
            spec,
            "the source has " + number.get(0) + " arguments, its entry " + spec.arguments().size());
      }
    }
  }

  private DiagnosticException misfit(KernelSpec spec, String fault) {
    return new DeviceDiagnostic.Contradiction(
            file.place(),
            "kernel \"" + spec.name() + "\"",
            fault,
            "Rows, tiles, chunks and chunk-tiles are int, all other arguments pointers.")
        .exception();
  }

  private void writeTables(HostTransfer.Numbers<A> transfer) {
    int[] numbers = file.integers().stream().mapToInt(Integer::intValue).toArray();
    A values = transfer.precision().allocate(file.factors().size());
    for (int i = 0; i < file.factors().size(); i++) {
      transfer.precision().set(values, i, file.factors().get(i));
    }
    try (Copies copies = new Copies(context)) {
      copies.write(HostTransfer.INT, numbers, numbers.length, integers);
      copies.write(transfer, values, file.factors().size(), factors);
    }
  }

  /**
   * Queues every kernel of a pass on what a frame holds: outputs, residuals and gradients are
   * overwritten there.
   */
  void run(Pass pass, DeviceFrame<A> frame) {
    for (Launch launch : launches.getOrDefault(pass, List.of())) {
      long kernel = launch.kernel().handle();
      List<KernelArgument> arguments = launch.spec().arguments();
      for (int i = 0; i < arguments.size(); i++) {
        int status = set(kernel, i, arguments.get(i), file.pass(pass), frame);
        if (OpenClStatus.isMisfit(status)) {
          throw misfit(launch.spec(), "the source takes something else as argument " + i);
        }
        OpenClStatus.check(context.device().name(), "clSetKernelArg", status);
      }
      enqueue(kernel, launch.spec(), frame);
    }
  }

  private int set(
      long kernel, int position, KernelArgument argument, PassSpec pass, DeviceFrame<A> frame) {
    return switch (argument) {
      case KernelArgument.Extent extent ->
          clSetKernelArg1i(kernel, position, number(extent, frame));
      case KernelArgument.Operand(String name) ->
          clSetKernelArg1p(kernel, position, frame.operand(name));
      case KernelArgument.Kept(String name) ->
          clSetKernelArg1p(kernel, position, frame.kept(pass, name));
      case KernelArgument.Memory memory ->
          clSetKernelArg1p(kernel, position, memory(memory, pass, frame));
      case KernelArgument.Images(String map) ->
          clSetKernelArg1p(kernel, position, frame.images(map));
      case KernelArgument.Starts(List<String> maps) ->
          clSetKernelArg1p(kernel, position, frame.starts(maps));
      case KernelArgument.Preimages(List<String> maps) ->
          clSetKernelArg1p(kernel, position, frame.preimages(maps));
    };
  }

  private long memory(KernelArgument.Memory memory, PassSpec pass, DeviceFrame<A> frame) {
    return switch (memory) {
      case LOCALS -> frame.locals(pass);
      case SHARED -> frame.shared(pass);
      case PARTIALS -> frame.partials(pass);
      case INTEGERS -> integers.reserve(0);
      case FACTORS -> factors.reserve(0);
    };
  }

  private int number(KernelArgument.Extent extent, DeviceFrame<A> frame) {
    int rows = frame.rows(extent.domain());
    return switch (extent.measure()) {
      case ROWS -> rows;
      case TILES -> Tile.count(rows);
      case CHUNKS -> Chunks.count(Tile.count(rows));
      case CHUNK_TILES -> Chunks.tiles(Tile.count(rows));
    };
  }

  private void enqueue(long kernel, KernelSpec spec, DeviceFrame<A> frame) {
    switch (spec.range()) {
      case KernelSpec.Range.Rows(String domain) -> {
        long items = (long) Tile.count(frame.rows(domain)) * Tile.LANES;
        enqueue(kernel, spec, items, spec.groups(), 1);
      }
      case KernelSpec.Range.Positions _ ->
          enqueue(kernel, spec, (long) spec.groups() * Tile.LANES, 1, 1);
      case KernelSpec.Range.Chunks(String domain) -> {
        int chunks = Chunks.count(Tile.count(frame.rows(domain)));
        enqueue(kernel, spec, Tile.LANES, spec.groups(), chunks);
      }
    }
  }

  /** OpenCL 1.2 has no empty ranges. */
  private void enqueue(long kernel, KernelSpec spec, long first, long second, long third) {
    if (first == 0 || third == 0) {
      return;
    }
    try (MemoryStack stack = MemoryStack.stackPush()) {
      PointerBuffer items = stack.pointers(first, second, third);
      PointerBuffer group = stack.pointers(Tile.LANES, 1, 1);
      int status =
          clEnqueueNDRangeKernel(context.queue(), kernel, 3, null, items, group, null, null);
      context.checkCommand("clEnqueueNDRangeKernel(" + spec.name() + ")", 0, status);
    }
  }

  @Override
  public void close() {
    owned.close();
    integers.close();
    factors.close();
  }
}
