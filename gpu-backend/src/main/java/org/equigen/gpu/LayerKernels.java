package org.equigen.gpu;

import static org.lwjgl.opencl.CL12.clEnqueueNDRangeKernel;
import static org.lwjgl.opencl.CL12.clFinish;
import static org.lwjgl.opencl.CL12.clSetKernelArg1i;
import static org.lwjgl.opencl.CL12.clSetKernelArg1p;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.equigen.runtime.Tile;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;

/** The kernels of one layer, queued on one device. Not thread-safe: arguments are kernel state. */
final class LayerKernels implements AutoCloseable {
  /** Chunks of tiles, at most, whose parameter gradients are summed apart from each other. */
  static final int CHUNKS = 64;

  /** Tiles in one chunk, at least. */
  private static final int CHUNK_TILES = 4;

  private final OpenClContext context;
  private final CloseStack owned = new CloseStack();
  private final Map<KernelRole, List<Launch>> launches = new EnumMap<>(KernelRole.class);

  /** A compiled kernel and its number of work-groups. */
  private record Launch(NativeObject kernel, int groups) {}

  /**
   * Compiles {@code file} for the device of {@code context}.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException when it does not compile
   */
  LayerKernels(OpenClContext context, KernelFile file) {
    this.context = context;
    try {
      for (KernelRole role : KernelRole.values()) {
        List<Launch> ofRole = new ArrayList<>();
        for (KernelSpec spec : file.kernels(role)) {
          NativeObject kernel = context.kernel(file.place(), file.source(), spec.name());
          ofRole.add(new Launch(owned.add(kernel), spec.groups()));
        }
        launches.put(role, List.copyOf(ofRole));
      }
    } catch (RuntimeException e) {
      owned.close();
      throw e;
    }
  }

  /** Tiles in one chunk: a function of {@code tiles} alone, so that sums have a fixed order. */
  static int chunkTiles(int tiles) {
    return Math.max(CHUNK_TILES, Math.ceilDiv(tiles, CHUNKS));
  }

  /** Number of chunks in {@code tiles} tiles. */
  static int chunks(int tiles) {
    return Math.ceilDiv(tiles, chunkTiles(tiles));
  }

  /** Queues the kernels that depend on the parameters alone. */
  void prepare(long parameters, long shared) {
    queue(KernelRole.PREPARE, groups -> items(groups), List.of(), parameters, shared);
  }

  void forward(long parameters, long shared, long input, long output, long scratch, int tiles) {
    queue(
        KernelRole.FORWARD,
        groups -> new long[] {(long) tiles * Tile.LANES, groups},
        List.of(),
        parameters,
        shared,
        input,
        output,
        scratch);
  }

  void inputGradient(
      long parameters,
      long shared,
      long input,
      long outputGradient,
      long inputGradient,
      long scratch,
      int tiles) {
    queue(
        KernelRole.INPUT_GRADIENT,
        groups -> new long[] {(long) tiles * Tile.LANES, groups},
        List.of(),
        parameters,
        shared,
        input,
        outputGradient,
        inputGradient,
        scratch);
  }

  /**
   * Queues the sums over chunks of tiles.
   *
   * @param scratch as the kernels of the input gradient left it
   * @param partials {@code [chunks][partial size]}, overwritten
   */
  void parameterGradient(
      long parameters,
      long shared,
      long input,
      long outputGradient,
      long scratch,
      long partials,
      int tiles) {
    queue(
        KernelRole.PARAMETER_GRADIENT,
        groups -> new long[] {Tile.LANES, groups, chunks(tiles)},
        List.of(tiles, chunkTiles(tiles)),
        parameters,
        shared,
        input,
        outputGradient,
        scratch,
        partials);
  }

  /** Queues the sum of the chunks in their order. */
  void parameterSum(
      long parameters, long shared, long partials, long parameterGradient, int tiles) {
    queue(
        KernelRole.PARAMETER_SUM,
        groups -> items(groups),
        List.of(chunks(tiles)),
        parameters,
        shared,
        partials,
        parameterGradient);
  }

  /** Waits until everything queued on the device is done. */
  void finish() {
    context.checkCommand("clFinish", 0, clFinish(context.queue()));
  }

  @Override
  public void close() {
    owned.close();
  }

  private static long[] items(int groups) {
    return new long[] {(long) groups * Tile.LANES};
  }

  /** Queues every kernel of {@code role}; buffers come before integers in their arguments. */
  private void queue(
      KernelRole role, IntFunction<long[]> items, List<Integer> integers, long... buffers) {
    for (Launch launch : launches.getOrDefault(role, List.of())) {
      long kernel = launch.kernel().handle();
      int position = 0;
      for (long buffer : buffers) {
        checkArgument(clSetKernelArg1p(kernel, position++, buffer));
      }
      for (int integer : integers) {
        checkArgument(clSetKernelArg1i(kernel, position++, integer));
      }
      run(role, kernel, items.apply(launch.groups()));
    }
  }

  private void checkArgument(int status) {
    OpenClStatus.check(context.device().name(), "clSetKernelArg", status);
  }

  private void run(KernelRole role, long kernel, long[] items) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      PointerBuffer group = stack.mallocPointer(items.length).put(0, Tile.LANES);
      for (int i = 1; i < items.length; i++) {
        group.put(i, 1);
      }
      int status =
          clEnqueueNDRangeKernel(
              context.queue(),
              kernel,
              items.length,
              null,
              stack.pointers(items),
              group,
              null,
              null);
      context.checkCommand("clEnqueueNDRangeKernel(" + role.word() + ")", 0, status);
    }
  }
}
