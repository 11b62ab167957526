package org.equigen.gpu;

import java.util.List;
import java.util.Optional;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.jspecify.annotations.Nullable;
import org.lwjgl.opencl.CL;
import org.lwjgl.system.Configuration;
import org.lwjgl.system.Library;
import org.lwjgl.system.Platform;
import org.lwjgl.system.SharedLibrary;

/** The OpenCL driver's library, loaded once per process. */
final class OpenClLibrary {
  /** What to do when there is no driver, or one without devices. */
  static final String REMEDY =
      "Install the driver of your graphics card's vendor, or one for the processor:"
          + " apt-get install ocl-icd-libopencl1 pocl-opencl-icd";

  private static final String MODULE = "org.lwjgl.opencl";

  private static boolean loaded;
  private static volatile @Nullable FaultHandlers handlers;

  private OpenClLibrary() {}

  /**
   * Loads the library that {@code -Dorg.lwjgl.opencl.libname} names, or else the one in the usual
   * places.
   *
   * @throws DiagnosticException when there is none
   */
  static synchronized void load() {
    if (loaded) {
      return;
    }
    try {
      configure();
      handlers = FaultHandlers.present().orElse(null);
      CL.create(present(candidates()).orElseThrow(() -> missing(candidates())));
    } catch (LinkageError | IllegalStateException e) {
      throw new DiagnosticException(noDriver(String.valueOf(e.getMessage())), e);
    }
    loaded = true;
  }

  /**
   * To be called after each call of the driver that may have compiled, see {@link FaultHandlers}.
   */
  static void restoreFaultHandlers() {
    FaultHandlers known = handlers;
    if (known != null) {
      known.restore();
    }
  }

  private static void configure() {
    Configuration.OPENCL_EXPLICIT_INIT.set(true);
    if (Configuration.MEMORY_BACKEND.get() == null) {
      // The default uses sun.misc.Unsafe, of which the JDK warns on standard error.
      Configuration.MEMORY_BACKEND.set("ffm");
    }
  }

  /** The first of {@code names} that the system's linker can load. */
  static Optional<String> present(List<String> names) {
    return names.stream().filter(OpenClLibrary::isPresent).findFirst();
  }

  private static boolean isPresent(String name) {
    try {
      // A fallback keeps LWJGL from printing advice of its own on standard error.
      SharedLibrary library = Library.loadNative(CL.class, MODULE, null, () -> refuse(name), name);
      library.free();
      return true;
    } catch (UnsatisfiedLinkError _) {
      return false;
    }
  }

  private static SharedLibrary refuse(String name) {
    throw new UnsatisfiedLinkError(name);
  }

  private static List<String> candidates() {
    String named = Configuration.OPENCL_LIBRARY_NAME.get();
    if (named != null) {
      return List.of(named);
    }
    return switch (Platform.get()) {
      // Without the development package only the versioned name exists.
      case LINUX, FREEBSD -> List.of("OpenCL", "libOpenCL.so.1");
      case WINDOWS -> List.of("OpenCL");
      case MACOSX -> List.of("/System/Library/Frameworks/OpenCL.framework/Versions/Current/OpenCL");
    };
  }

  private static DiagnosticException missing(List<String> names) {
    return new DiagnosticException(noDriver("no library %s".formatted(String.join(" or ", names))));
  }

  private static DeviceDiagnostic noDriver(String cause) {
    return new DeviceDiagnostic.NoDriver("OpenCL", cause, REMEDY);
  }
}
