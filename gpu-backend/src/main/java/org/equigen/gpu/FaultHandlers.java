package org.equigen.gpu;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lwjgl.system.Platform;

/**
 * The signal handlers of the virtual machine for faults, kept against drivers that replace them.
 *
 * <p>HotSpot finds null references and brings threads to safepoints by faults that it handles. A
 * driver that compiles by LLVM (PoCL does) has LLVM install handlers of its own, which delete
 * unfinished files, give up their place at the first fault, and leave it to be raised again. When
 * two threads fault at once the second one meets no handler at all, and the process ends. LLVM
 * installs them once, before it writes the first file, and no second time unless they have run; so
 * it is enough to put back what was there whenever a call that may have compiled returns. While the
 * first compilation lasts, only {@code LD_PRELOAD=$JAVA_HOME/lib/libjsig.so} keeps them out.
 *
 * <p>Source: {@code RegisterHandlers} in LLVM's {@code lib/Support/Unix/Signals.inc}; "Signal
 * Chaining" in the JDK's guide to troubleshooting.
 */
final class FaultHandlers {
  /** No {@code struct sigaction} is larger. */
  private static final int BYTES = 256;

  private static final FunctionDescriptor SIGACTION =
      FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, ADDRESS);

  private final MethodHandle sigaction;
  private final Map<Integer, MemorySegment> actions = new LinkedHashMap<>();
  private final MemorySegment present;

  private FaultHandlers(MethodHandle sigaction) {
    this.sigaction = sigaction;
    Arena forEver = Arena.global();
    present = forEver.allocate(BYTES, Long.BYTES);
    for (int signal : signals()) {
      MemorySegment action = forEver.allocate(BYTES, Long.BYTES);
      if (call(signal, MemorySegment.NULL, action)) {
        actions.put(signal, action);
      }
    }
  }

  /** Those in place now; none on systems without signals. */
  @SuppressWarnings("restricted") // LWJGL needs access to native code as well
  static Optional<FaultHandlers> present() {
    if (Platform.get() == Platform.WINDOWS) {
      return Optional.empty();
    }
    Linker linker = Linker.nativeLinker();
    return linker
        .defaultLookup()
        .find("sigaction")
        .map(it -> new FaultHandlers(linker.downcallHandle(it, SIGACTION)));
  }

  /**
   * The signals that HotSpot uses inside the process, which no Java code can handle: SIGILL,
   * SIGFPE, SIGSEGV, SIGBUS, and SIGUSR2, by which it suspends threads.
   */
  private static int[] signals() {
    return Platform.get() == Platform.LINUX
        ? new int[] {4, 8, 11, 7, 12}
        : new int[] {4, 8, 11, 10, 31};
  }

  /** Puts those back that have been replaced since. */
  synchronized void restore() {
    for (Map.Entry<Integer, MemorySegment> action : actions.entrySet()) {
      // The address of the handler comes first on every system; behind the mask may be anything.
      if (handler(action.getKey()) != action.getValue().get(ADDRESS, 0).address()) {
        call(action.getKey(), action.getValue(), MemorySegment.NULL);
      }
    }
  }

  /** Address of the handler of a signal that is in place now. */
  synchronized long handler(int signal) {
    call(signal, MemorySegment.NULL, present);
    return present.get(ADDRESS, 0).address();
  }

  private boolean call(int signal, MemorySegment wanted, MemorySegment former) {
    try {
      return (int) sigaction.invokeExact(signal, wanted, former) == 0;
    } catch (Throwable e) {
      throw new LinkageError("sigaction", e);
    }
  }
}
