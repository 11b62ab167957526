package org.equigen.gpu;

import static org.lwjgl.opencl.CL12.clEnqueueNDRangeKernel;
import static org.lwjgl.opencl.CL12.clFinish;
import static org.lwjgl.opencl.CL12.clSetKernelArg1i;
import static org.lwjgl.opencl.CL12.clSetKernelArg1p;

import java.util.EnumMap;
import java.util.Map;
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
  private final KernelFile file;
  private final CloseStack owned = new CloseStack();
  private final Map<KernelRole, NativeObject> kernels = new EnumMap<>(KernelRole.class);

  /**
   * Compiles {@code file} for the device of {@code context}.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException when it does not compile
   */
  LayerKernels(OpenClContext context, KernelFile file) {
    this.context = context;
    this.file = file;
    try {
      for (KernelRole role : KernelRole.values()) {
        String name = file.kernel(role).name();
        kernels.put(role, owned.add(context.kernel(file.place(), file.source(), name)));
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

  void forward(long parameters, long input, long output, long scratch, int tiles) {
    long kernel = kernel(KernelRole.FORWARD, parameters, input, output, scratch);
    perTile(KernelRole.FORWARD, kernel, tiles);
  }

  void inputGradient(
      long parameters,
      long input,
      long outputGradient,
      long inputGradient,
      long scratch,
      int tiles) {
    long kernel =
        kernel(
            KernelRole.INPUT_GRADIENT, parameters, input, outputGradient, inputGradient, scratch);
    perTile(KernelRole.INPUT_GRADIENT, kernel, tiles);
  }

  /**
   * Queues the sums over chunks of tiles.
   *
   * @param scratch as the kernel of the input gradient left it
   * @param partials {@code [chunks][parameterCount]}, overwritten
   */
  void parameterGradient(
      long parameters, long input, long outputGradient, long scratch, long partials, int tiles) {
    KernelRole role = KernelRole.PARAMETER_GRADIENT;
    long kernel = kernel(role, parameters, input, outputGradient, scratch, partials);
    integer(kernel, 5, tiles);
    integer(kernel, 6, chunkTiles(tiles));
    try (MemoryStack stack = MemoryStack.stackPush()) {
      run(
          role,
          kernel,
          stack.pointers(Tile.LANES, file.kernel(role).groups(), chunks(tiles)),
          stack.pointers(Tile.LANES, 1, 1));
    }
  }

  /** Queues the sum of the chunks in their order. */
  void parameterSum(long partials, long parameterGradient, int tiles) {
    KernelRole role = KernelRole.PARAMETER_SUM;
    long kernel = kernel(role, partials, parameterGradient);
    integer(kernel, 2, chunks(tiles));
    try (MemoryStack stack = MemoryStack.stackPush()) {
      long items = (long) Tile.count(file.parameterCount()) * Tile.LANES;
      run(role, kernel, stack.pointers(items, 1), stack.pointers(Tile.LANES, 1));
    }
  }

  /** Waits until everything queued on the device is done. */
  void finish() {
    context.checkCommand("clFinish", 0, clFinish(context.queue()));
  }

  @Override
  public void close() {
    owned.close();
  }

  private void perTile(KernelRole role, long kernel, int tiles) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      run(
          role,
          kernel,
          stack.pointers((long) tiles * Tile.LANES, file.kernel(role).groups()),
          stack.pointers(Tile.LANES, 1));
    }
  }

  private long kernel(KernelRole role, long... buffers) {
    NativeObject owner = kernels.get(role);
    if (owner == null) {
      throw new IllegalArgumentException("no kernel for " + role.word());
    }
    for (int i = 0; i < buffers.length; i++) {
      OpenClStatus.check(
          context.device().name(),
          "clSetKernelArg",
          clSetKernelArg1p(owner.handle(), i, buffers[i]));
    }
    return owner.handle();
  }

  private void integer(long kernel, int position, int value) {
    OpenClStatus.check(
        context.device().name(), "clSetKernelArg", clSetKernelArg1i(kernel, position, value));
  }

  private void run(KernelRole role, long kernel, PointerBuffer items, PointerBuffer group) {
    int status =
        clEnqueueNDRangeKernel(
            context.queue(), kernel, items.remaining(), null, items, group, null, null);
    context.checkCommand("clEnqueueNDRangeKernel(" + role.word() + ")", 0, status);
  }
}
