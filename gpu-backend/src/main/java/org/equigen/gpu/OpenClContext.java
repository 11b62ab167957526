package org.equigen.gpu;

import static org.lwjgl.opencl.CL12.CL_CONTEXT_PLATFORM;
import static org.lwjgl.opencl.CL12.CL_MEM_READ_WRITE;
import static org.lwjgl.opencl.CL12.CL_PROGRAM_KERNEL_NAMES;
import static org.lwjgl.opencl.CL12.CL_SUCCESS;
import static org.lwjgl.opencl.CL12.CL_TRUE;
import static org.lwjgl.opencl.CL12.clCreateBuffer;
import static org.lwjgl.opencl.CL12.clCreateCommandQueue;
import static org.lwjgl.opencl.CL12.clCreateContext;
import static org.lwjgl.opencl.CL12.clCreateKernel;
import static org.lwjgl.opencl.CL12.clGetProgramInfo;
import static org.lwjgl.opencl.CL12.clReleaseCommandQueue;
import static org.lwjgl.opencl.CL12.clReleaseContext;
import static org.lwjgl.opencl.CL12.clReleaseKernel;
import static org.lwjgl.opencl.CL12.clReleaseMemObject;
import static org.lwjgl.opencl.CL12.nclEnqueueReadBuffer;
import static org.lwjgl.opencl.CL12.nclEnqueueWriteBuffer;

import java.nio.IntBuffer;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.lwjgl.system.MemoryStack;

/**
 * One device in use: a context, one queue that runs commands in order, and the programs compiled so
 * far.
 *
 * <p>May be shared between threads and layers. Close it after the layers that use it; a layer whose
 * context is closed throws {@link IllegalStateException}.
 */
public final class OpenClContext implements AutoCloseable {
  private final OpenClDevice device;
  private final NativeObject context;
  private final NativeObject queue;
  private final ProgramCache programs;
  private Traffic traffic = Traffic.NONE;

  private OpenClContext(OpenClDevice device, NativeObject context, NativeObject queue) {
    this.device = device;
    this.context = context;
    this.queue = queue;
    this.programs = new ProgramCache(device, context);
  }

  /**
   * Opens {@link OpenClDevices#preferred()}.
   *
   * @throws DiagnosticException when there is no driver or no device
   */
  public static OpenClContext open() {
    return open(OpenClDevices.preferred());
  }

  /**
   * Opens {@code device}.
   *
   * @throws DiagnosticException when the driver refuses
   */
  public static OpenClContext open(OpenClDevice device) {
    NativeObject context = createContext(device);
    try {
      return new OpenClContext(device, context, createQueue(device, context));
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  /** The device. */
  public OpenClDevice device() {
    return device;
  }

  /** The {@code cl_command_queue}. */
  long queue() {
    return queue.handle();
  }

  /**
   * The kernel {@code name} of {@code source}, which is compiled unless that was done before.
   *
   * @throws DiagnosticException when it does not compile, or has no such kernel
   */
  NativeObject kernel(String place, String source, String options, String name) {
    long program = programs.get(place, source, options);
    List<String> known = kernels(program);
    if (!known.contains(name)) {
      throw new DeviceDiagnostic.Contradiction(
              place,
              "kernel \"" + name + "\"",
              "the source has none of this name",
              "It has " + String.join(", ", known) + ".")
          .exception();
    }
    return create(
        device,
        "kernel",
        "clCreateKernel(%s)".formatted(name),
        error -> clCreateKernel(program, name, error),
        handle -> clReleaseKernel(handle));
  }

  private static List<String> kernels(long program) {
    String names =
        DeviceQuery.text(
            (value, size) -> clGetProgramInfo(program, CL_PROGRAM_KERNEL_NAMES, value, size));
    return List.of(names.split(";", -1));
  }

  /**
   * A new buffer.
   *
   * @throws DiagnosticException when the device has no room for it
   */
  NativeObject buffer(long bytes) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      IntBuffer error = stack.callocInt(1);
      long buffer = clCreateBuffer(context.handle(), CL_MEM_READ_WRITE, bytes, error);
      if (OpenClStatus.isOutOfMemory(error.get(0))) {
        throw outOfMemory(bytes).exception();
      }
      OpenClStatus.check(device.name(), "clCreateBuffer", error.get(0));
      return new NativeObject("buffer", buffer, handle -> clReleaseMemObject(handle));
    }
  }

  /** Copies {@code bytes} from the memory of the host; returns when that is free again. */
  void write(long buffer, long address, long bytes) {
    checkCommand(
        "clEnqueueWriteBuffer",
        bytes,
        nclEnqueueWriteBuffer(queue(), buffer, CL_TRUE, 0L, bytes, address, 0, 0L, 0L));
    count(new Traffic(1, bytes, 0, 0));
  }

  /** Copies {@code bytes} to the memory of the host, after all that was queued before. */
  void read(long buffer, long address, long bytes) {
    int status = nclEnqueueReadBuffer(queue(), buffer, CL_TRUE, 0L, bytes, address, 0, 0L, 0L);
    // Kernels may be compiled as late as when they run, which they have by now.
    OpenClLibrary.restoreFaultHandlers();
    checkCommand("clEnqueueReadBuffer", bytes, status);
    count(new Traffic(0, 0, 1, bytes));
  }

  /** What all layers and frames of this context have copied so far. */
  public synchronized Traffic traffic() {
    return traffic;
  }

  private synchronized void count(Traffic copy) {
    traffic = traffic.plus(copy);
  }

  /** Returns when {@code status}, of a command that touches {@code bytes}, is success. */
  void checkCommand(String call, long bytes, int status) {
    // Drivers may put off the allocation of a buffer until a command needs it.
    if (status != CL_SUCCESS && OpenClStatus.isOutOfMemory(status)) {
      throw outOfMemory(bytes).exception();
    }
    OpenClStatus.check(device.name(), call, status);
  }

  /** Number of different programs compiled so far. */
  int compiledPrograms() {
    return programs.size();
  }

  @Override
  public void close() {
    programs.close();
    queue.close();
    context.close();
  }

  private DeviceDiagnostic outOfMemory(long bytes) {
    return new DeviceDiagnostic.OutOfMemory(
        device.name(), bytes, device.limits().largestBufferBytes(), device.limits().memoryBytes());
  }

  private static NativeObject createContext(OpenClDevice device) {
    OpenClLibrary.load();
    try (MemoryStack stack = MemoryStack.stackPush()) {
      var properties = stack.pointers(CL_CONTEXT_PLATFORM, device.handle().platform(), 0L);
      return create(
          device,
          "context",
          "clCreateContext",
          error -> clCreateContext(properties, device.handle().device(), null, 0L, error),
          handle -> clReleaseContext(handle));
    }
  }

  private static NativeObject createQueue(OpenClDevice device, NativeObject context) {
    return create(
        device,
        "queue",
        "clCreateCommandQueue",
        error -> clCreateCommandQueue(context.handle(), device.handle().device(), 0L, error),
        handle -> clReleaseCommandQueue(handle));
  }

  private static NativeObject create(
      OpenClDevice device,
      String kind,
      String call,
      ToLongFunction<IntBuffer> constructor,
      LongConsumer release) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      IntBuffer error = stack.callocInt(1);
      long handle = constructor.applyAsLong(error);
      OpenClStatus.check(device.name(), call, error.get(0));
      return new NativeObject(kind, handle, release);
    }
  }
}
