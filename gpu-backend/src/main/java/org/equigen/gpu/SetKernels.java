package org.equigen.gpu;

import static org.lwjgl.opencl.CL12.clEnqueueNDRangeKernel;
import static org.lwjgl.opencl.CL12.clSetKernelArg1d;
import static org.lwjgl.opencl.CL12.clSetKernelArg1f;
import static org.lwjgl.opencl.CL12.clSetKernelArg1i;
import static org.lwjgl.opencl.CL12.clSetKernelArg1p;
import static org.lwjgl.opencl.CL12.nclEnqueueFillBuffer;

import org.equigen.runtime.Precision;
import org.equigen.runtime.Tile;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;

/**
 * What lies between the layers of a network, and sums of gradients, as kernels over buffers of a
 * device. Every result is written or added to. Not thread-safe: arguments are kernel state.
 */
final class SetKernels implements AutoCloseable {
  private static final String PLACE = "kernels between layers";

  private final OpenClContext context;
  private final Precision<?> precision;
  private final CloseStack owned = new CloseStack();
  private final NativeObject copyBlocks;
  private final NativeObject sumOverSets;
  private final NativeObject copyToElements;

  /**
   * Compiles the kernels.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException when they do not compile
   */
  SetKernels(OpenClContext context, Precision<?> precision) {
    this.context = context;
    this.precision = precision;
    copyBlocks = kernel("copy_blocks");
    sumOverSets = kernel("sum_over_sets");
    copyToElements = kernel("copy_to_elements");
  }

  private NativeObject kernel(String name) {
    try {
      return owned.add(context.kernel(PLACE, SetSource.TEXT, BuildOptions.of(precision), name));
    } catch (RuntimeException e) {
      owned.close();
      throw e;
    }
  }

  /**
   * The place of some features in arrays of tiles.
   *
   * @param buffer the array
   * @param size features of a row in it
   * @param first the first of them
   */
  record Block(long buffer, int size, int first) {}

  /** Copies or adds {@code features} features of every row. */
  void copy(Block source, Block target, int features, int tiles, boolean add) {
    Arguments arguments = new Arguments(copyBlocks);
    arguments.pointer(source.buffer()).pointer(target.buffer());
    arguments.integer(source.size() * Tile.LANES).integer(source.first() * Tile.LANES);
    arguments.integer(target.size() * Tile.LANES).integer(target.first() * Tile.LANES);
    arguments.integer(features * Tile.LANES).flag(add);
    run(copyBlocks, (long) features * Tile.LANES, tiles);
  }

  /** Adds the first {@code count} numbers of an array to those of another. */
  void add(long source, long target, int count) {
    Arguments arguments = new Arguments(copyBlocks);
    arguments.pointer(source).pointer(target);
    arguments.integer(0).integer(0).integer(0).integer(0).integer(count).flag(true);
    run(copyBlocks, (long) Tile.count(count) * Tile.LANES, 1);
  }

  /**
   * The sets of a batch.
   *
   * @param starts buffer of the first element of each set, and the number of elements
   * @param setOf buffer of the set of each element
   * @param sets number of sets
   * @param elements number of elements
   */
  record Sets(long starts, long setOf, int sets, int elements) {}

  /** Sums over sets what their elements have, times a factor; divided by their number for means. */
  void sum(Sets of, long elements, long sets, int size, double factor, boolean mean, boolean add) {
    Arguments arguments = new Arguments(sumOverSets);
    arguments.pointer(elements).pointer(sets).pointer(of.starts());
    arguments.integer(of.sets()).integer(size).number(factor).flag(mean).flag(add);
    run(sumOverSets, (long) Tile.count(of.sets()) * Tile.LANES, size);
  }

  /** Gives every element what its set has, times the same factors. */
  void spread(
      Sets of, long sets, long elements, int size, double factor, boolean mean, boolean add) {
    Arguments arguments = new Arguments(copyToElements);
    arguments.pointer(sets).pointer(elements).pointer(of.starts()).pointer(of.setOf());
    arguments.integer(of.elements()).integer(size).number(factor).flag(mean).flag(add);
    run(copyToElements, (long) Tile.count(of.elements()) * Tile.LANES, size);
  }

  /** Sets the first {@code count} numbers of an array to zero. */
  void clear(long buffer, long count) {
    long bytes = count * precision.bytes();
    if (bytes == 0) {
      return;
    }
    try (MemoryStack stack = MemoryStack.stackPush()) {
      long zero = stack.ncalloc(Integer.BYTES, 1, Integer.BYTES);
      int status =
          nclEnqueueFillBuffer(context.queue(), buffer, zero, Integer.BYTES, 0L, bytes, 0, 0L, 0L);
      context.checkCommand("clEnqueueFillBuffer", bytes, status);
    }
  }

  private void run(NativeObject kernel, long first, long second) {
    if (first == 0 || second == 0) {
      return;
    }
    try (MemoryStack stack = MemoryStack.stackPush()) {
      PointerBuffer items = stack.pointers(first, second);
      PointerBuffer group = stack.pointers(Tile.LANES, 1);
      int status =
          clEnqueueNDRangeKernel(
              context.queue(), kernel.handle(), 2, null, items, group, null, null);
      context.checkCommand("clEnqueueNDRangeKernel(" + PLACE + ")", 0, status);
    }
  }

  /** Sets the arguments of a kernel one after another. */
  private final class Arguments {
    private final long kernel;
    private int position;

    Arguments(NativeObject kernel) {
      this.kernel = kernel.handle();
    }

    private Arguments checked(int status) {
      OpenClStatus.check(context.device().name(), "clSetKernelArg", status);
      position++;
      return this;
    }

    Arguments pointer(long buffer) {
      return checked(clSetKernelArg1p(kernel, position, buffer));
    }

    Arguments integer(int value) {
      return checked(clSetKernelArg1i(kernel, position, value));
    }

    Arguments flag(boolean value) {
      return integer(value ? 1 : 0);
    }

    Arguments number(double value) {
      return checked(
          precision.equals(Precision.FLOAT)
              ? clSetKernelArg1f(kernel, position, (float) value)
              : clSetKernelArg1d(kernel, position, value));
    }
  }

  @Override
  public void close() {
    owned.close();
  }
}
