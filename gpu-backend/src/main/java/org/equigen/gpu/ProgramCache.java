package org.equigen.gpu;

import static org.lwjgl.opencl.CL12.CL_BUILD_PROGRAM_FAILURE;
import static org.lwjgl.opencl.CL12.CL_PROGRAM_BUILD_LOG;
import static org.lwjgl.opencl.CL12.CL_SUCCESS;
import static org.lwjgl.opencl.CL12.clBuildProgram;
import static org.lwjgl.opencl.CL12.clCreateProgramWithSource;
import static org.lwjgl.opencl.CL12.clGetProgramBuildInfo;
import static org.lwjgl.opencl.CL12.clReleaseProgram;

import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.Map;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.lwjgl.system.MemoryStack;

/** The programs compiled for one device, by source and options. */
final class ProgramCache implements AutoCloseable {
  private record Key(String source, String options) {}

  private final OpenClDevice device;
  private final NativeObject context;
  private final Map<Key, NativeObject> programs = new HashMap<>();

  ProgramCache(OpenClDevice device, NativeObject context) {
    this.device = device;
    this.context = context;
  }

  /**
   * The {@code cl_program} of {@code source}, compiled with {@code options}.
   *
   * @param place file or resource that holds the source, for messages
   * @throws DiagnosticException with the compiler's log when it does not compile
   */
  synchronized long get(String place, String source, String options) {
    return programs.computeIfAbsent(new Key(source, options), key -> build(place, key)).handle();
  }

  synchronized int size() {
    return programs.size();
  }

  @Override
  public synchronized void close() {
    programs.values().forEach(NativeObject::close);
    programs.clear();
  }

  private NativeObject build(String place, Key key) {
    NativeObject program = create(key.source());
    int status =
        clBuildProgram(program.handle(), device.handle().device(), key.options(), null, 0L);
    OpenClLibrary.restoreFaultHandlers();
    if (status == CL_SUCCESS) {
      return program;
    }
    String log = log(program.handle());
    program.close();
    if (status == CL_BUILD_PROGRAM_FAILURE) {
      throw new DeviceDiagnostic.BuildFailed(device.name(), place, log).exception();
    }
    throw new DeviceDiagnostic.CallFailed(
            device.name(), "clBuildProgram of " + place, OpenClStatus.name(status))
        .exception();
  }

  private NativeObject create(String source) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      IntBuffer error = stack.callocInt(1);
      long program = clCreateProgramWithSource(context.handle(), source, error);
      OpenClStatus.check(device.name(), "clCreateProgramWithSource", error.get(0));
      return new NativeObject("program", program, handle -> clReleaseProgram(handle));
    }
  }

  private String log(long program) {
    return DeviceQuery.text(
        (value, size) ->
            clGetProgramBuildInfo(
                program, device.handle().device(), CL_PROGRAM_BUILD_LOG, value, size));
  }
}
