package org.equigen.gpu;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.equigen.runtime.Layer;
import org.equigen.runtime.LayerCall;
import org.equigen.runtime.ParameterBlock;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Tile;
import org.equigen.runtime.diagnostic.DiagnosticException;

/**
 * A generated layer run on an OpenCL device. It computes what the Java layer of the same digest
 * computes, up to rounding, and its sums have a fixed order: equal arguments give equal bits.
 *
 * <p>Each call copies its arguments to the device and its results back. Buffers grow with the
 * largest batch seen and are then reused; a few small objects per call remain, unlike in Java
 * layers. Threads may share a layer; their calls take turns. Every call throws {@link
 * DiagnosticException} when the device fails or has no room, and {@link IllegalStateException}
 * after {@link #close}.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public final class OpenClLayer<A> implements Layer<A>, AutoCloseable {
  private final OpenClDevice device;
  private final KernelFile file;
  private final Precision<A> precision;
  private final LayerKernels kernels;
  private final DeviceBuffer shared;
  private final DeviceBuffer scratch;
  private final DeviceBuffer partials;
  private final Operand<A> parameters;
  private final Operand<A> input;
  private final Operand<A> output;
  private final Operand<A> inputGradient;
  private final Operand<A> parameterGradient;
  private final ReentrantLock turn = new ReentrantLock();
  private boolean closed;

  private OpenClLayer(OpenClContext context, KernelFile file, HostTransfer<A> transfer) {
    this.device = context.device();
    this.file = file;
    this.precision = transfer.precision();
    this.kernels = new LayerKernels(context, file);
    this.shared = new DeviceBuffer(context);
    this.scratch = new DeviceBuffer(context);
    this.partials = new DeviceBuffer(context);
    this.parameters = new Operand<>(context, transfer);
    this.input = new Operand<>(context, transfer);
    this.output = new Operand<>(context, transfer);
    this.inputGradient = new Operand<>(context, transfer);
    this.parameterGradient = new Operand<>(context, transfer);
  }

  /**
   * A layer over {@code float[]}.
   *
   * @throws DiagnosticException when the kernels are of another precision or do not compile, or
   *     when the device cannot run them
   */
  public static OpenClLayer<float[]> singlePrecision(OpenClContext context, KernelFile file) {
    return open(context, file, HostTransfer.FLOAT);
  }

  /**
   * A layer over {@code double[]}.
   *
   * @throws DiagnosticException when the kernels are of another precision or do not compile, or
   *     when the device cannot run them, for want of double precision for example
   */
  public static OpenClLayer<double[]> doublePrecision(OpenClContext context, KernelFile file) {
    return open(context, file, HostTransfer.DOUBLE);
  }

  private static <A> OpenClLayer<A> open(
      OpenClContext context, KernelFile file, HostTransfer<A> transfer) {
    requireSuitable(context.device(), file, transfer.precision());
    return new OpenClLayer<>(context, file, transfer);
  }

  /** Returns when {@code device} can run {@code file} in {@code precision}. */
  static void requireSuitable(OpenClDevice device, KernelFile file, Precision<?> precision) {
    if (!file.precision().equals(precision)) {
      throw new DeviceDiagnostic.OtherPrecision(
              file.place(), file.precision().primitive(), precision.primitive())
          .exception();
    }
    if (precision.equals(Precision.DOUBLE) && !device.limits().doublePrecision()) {
      throw new DeviceDiagnostic.NoDoublePrecision(device.name(), file.declaration()).exception();
    }
    long groupSize = device.limits().workGroupSize();
    if (groupSize < Tile.LANES) {
      throw new DeviceDiagnostic.SmallWorkGroups(device.name(), groupSize, Tile.LANES).exception();
    }
  }

  @Override
  public Precision<A> precision() {
    return precision;
  }

  @Override
  public int inputSize() {
    return file.inputSize();
  }

  @Override
  public int outputSize() {
    return file.outputSize();
  }

  @Override
  public List<ParameterBlock> parameterBlocks() {
    return file.parameterBlocks();
  }

  /** None: the scratch memory lies on the device. */
  @Override
  public int workspaceSize() {
    return 0;
  }

  @Override
  public String declaration() {
    return file.declaration();
  }

  @Override
  public String device() {
    return device.identity();
  }

  @Override
  public String digest() {
    return file.digest();
  }

  @Override
  public void forward(A parameters, A input, A output, A workspace, int tiles) {
    LayerCall.requireForward(this, parameters, input, output, workspace, tiles);
    inTurn(tiles, () -> runForward(parameters, input, output, tiles));
  }

  @Override
  public void backward(
      A parameters,
      A input,
      A outputGradient,
      A inputGradient,
      A parameterGradient,
      A workspace,
      int tiles) {
    LayerCall.requireBackward(
        this,
        parameters,
        input,
        outputGradient,
        inputGradient,
        parameterGradient,
        workspace,
        tiles);
    inTurn(
        tiles,
        () ->
            runBackward(
                parameters, input, outputGradient, inputGradient, parameterGradient, tiles));
  }

  /** Releases kernels and buffers, after the call in progress. Closing again does nothing. */
  @Override
  public void close() {
    turn.lock();
    try {
      closed = true;
      kernels.close();
      shared.close();
      scratch.close();
      partials.close();
      parameters.close();
      input.close();
      output.close();
      inputGradient.close();
      parameterGradient.close();
    } finally {
      turn.unlock();
    }
  }

  private void runForward(A theParameters, A theInput, A theOutput, int tiles) {
    int results = elements(tiles, outputSize());
    long weights = parameters.upload(theParameters, parameterCount());
    long common = reserve(shared, file.sizes().shared());
    kernels.prepare(weights, common);
    kernels.forward(
        weights,
        common,
        input.upload(theInput, elements(tiles, inputSize())),
        output.reserve(results),
        reserveScratch(tiles),
        tiles);
    output.download(theOutput, results);
  }

  private void runBackward(
      A theParameters,
      A theInput,
      A theOutputGradient,
      A theInputGradient,
      A theParameterGradient,
      int tiles) {
    int inputs = elements(tiles, inputSize());
    long weights = parameters.upload(theParameters, parameterCount());
    long common = reserve(shared, file.sizes().shared());
    long data = input.upload(theInput, inputs);
    long seed = output.upload(theOutputGradient, elements(tiles, outputSize()));
    long kept = reserveScratch(tiles);
    kernels.prepare(weights, common);
    kernels.inputGradient(weights, common, data, seed, inputGradient.reserve(inputs), kept, tiles);
    if (parameterCount() > 0) {
      long sums = reserve(partials, (long) LayerKernels.chunks(tiles) * file.sizes().partial());
      kernels.parameterGradient(weights, common, data, seed, kept, sums, tiles);
      long results = parameterGradient.reserve(parameterCount());
      kernels.parameterSum(weights, common, sums, results, tiles);
      parameterGradient.downloadAdding(theParameterGradient, parameterCount());
    }
    inputGradient.downloadAdding(theInputGradient, inputs);
  }

  private long reserveScratch(int tiles) {
    return reserve(scratch, (long) tiles * file.sizes().scratch() * Tile.LANES);
  }

  private long reserve(DeviceBuffer buffer, long elements) {
    return buffer.reserve(elements * precision.bytes());
  }

  private void inTurn(int tiles, Runnable call) {
    if (tiles == 0) {
      return;
    }
    turn.lock();
    try {
      if (closed) {
        throw new IllegalStateException("The layer \"%s\" is closed.".formatted(declaration()));
      }
      runToEnd(call);
    } finally {
      turn.unlock();
    }
  }

  private void runToEnd(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      // Copies may still be under way from memory that the next call reuses.
      kernels.finish();
      throw e;
    }
  }

  private int elements(int tiles, int size) {
    return tiles * size * Tile.LANES; // the length of an array, checked to be there
  }
}
