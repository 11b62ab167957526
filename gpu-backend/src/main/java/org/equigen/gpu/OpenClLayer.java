package org.equigen.gpu;

import java.util.concurrent.locks.ReentrantLock;
import org.equigen.runtime.Frame;
import org.equigen.runtime.Layer;
import org.equigen.runtime.LayerCall;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;
import org.equigen.runtime.Tile;
import org.equigen.runtime.diagnostic.DiagnosticException;

/**
 * A generated layer run on an OpenCL device. It computes what the Java layer of the same digest
 * computes, up to rounding, and its sums have a fixed order: equal arguments give equal bits.
 *
 * <p>Each call copies what its kernels read to the device and its results back. Buffers grow with
 * the largest batch seen and are then reused; a few small objects per call remain, unlike in Java
 * layers. Threads may share a layer; their calls take turns. Every call throws {@link
 * DiagnosticException} when the device fails or has no room, and {@link IllegalStateException}
 * after {@link #close}. In rows behind the last one outputs are finite, and zero where they stem
 * from gathered values alone.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public final class OpenClLayer<A> implements Layer<A>, AutoCloseable {
  private final OpenClContext context;
  private final OpenClDevice device;
  private final KernelFile file;
  private final Signature signature;
  private final Precision<A> precision;
  private final LayerKernels<A> kernels;
  private final DeviceFrame<A> onDevice;
  private final FrameTransfer<A> transfer;
  private final ReentrantLock turn = new ReentrantLock();
  private boolean closed;

  private OpenClLayer(OpenClContext context, KernelFile file, HostTransfer.Numbers<A> transfer) {
    this.context = context;
    this.device = context.device();
    this.file = file;
    this.signature = file.signature();
    this.precision = transfer.precision();
    this.kernels = new LayerKernels<>(context, file, transfer);
    this.onDevice = new DeviceFrame<>(context, transfer, file);
    this.transfer = new FrameTransfer<>(file, onDevice);
  }

  /**
   * A layer over {@code float[]}.
   *
   * @throws DiagnosticException when the kernels do not compile, or when the device cannot run them
   */
  public static OpenClLayer<float[]> singlePrecision(OpenClContext context, KernelFile file) {
    return of(context, file, Precision.FLOAT);
  }

  /**
   * A layer over {@code double[]}.
   *
   * @throws DiagnosticException when the kernels do not compile, or when the device cannot run
   *     them, for want of double precision for example
   */
  public static OpenClLayer<double[]> doublePrecision(OpenClContext context, KernelFile file) {
    return of(context, file, Precision.DOUBLE);
  }

  /**
   * A layer over the arrays of a precision.
   *
   * @throws DiagnosticException when the kernels do not compile, or when the device cannot run
   *     them, for want of double precision for example
   */
  public static <A> OpenClLayer<A> of(
      OpenClContext context, KernelFile file, Precision<A> precision) {
    requireSuitable(context.device(), file, precision);
    return new OpenClLayer<>(context, file, HostTransfer.of(precision));
  }

  /** Returns when {@code device} can run {@code file} in {@code precision}. */
  static void requireSuitable(OpenClDevice device, KernelFile file, Precision<?> precision) {
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
  public Signature signature() {
    return signature;
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

  /**
   * The kernels, for a use of their own in the same context.
   *
   * @throws DiagnosticException if the layer belongs to another one
   */
  KernelFile kernels(OpenClContext wanted) {
    if (!context.equals(wanted)) {
      throw new DeviceDiagnostic.NotOnDevice(
              wanted.device().name(), declaration(), "belongs to another context")
          .exception();
    }
    return file;
  }

  @Override
  public void run(Pass pass, Frame<A> frame) {
    LayerCall.requireRun(this, signature, pass, frame);
    turn.lock();
    try {
      if (closed) {
        throw new IllegalStateException("The layer \"%s\" is closed.".formatted(declaration()));
      }
      transfer.write(pass, frame);
      kernels.run(pass, onDevice);
      transfer.read(pass, frame);
    } finally {
      turn.unlock();
    }
  }

  /** Releases kernels and buffers, after the call in progress. Closing again does nothing. */
  @Override
  public void close() {
    turn.lock();
    try {
      closed = true;
      kernels.close();
      onDevice.close();
    } finally {
      turn.unlock();
    }
  }
}
