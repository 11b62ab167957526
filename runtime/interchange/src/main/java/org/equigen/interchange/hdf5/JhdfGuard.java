package org.equigen.interchange.hdf5;

import java.util.function.Supplier;
import org.equigen.runtime.diagnostic.DiagnosticException;

/**
 * Runs code of jHDF on bytes that may be anything. jHDF trusts addresses and sizes, so damage shows
 * as any exception, as endless recursion or as an array too large for memory.
 */
record JhdfGuard(String source) {
  /**
   * What {@code action} returns.
   *
   * @param part of the file that it reads, for people
   * @throws DiagnosticException {@link Hdf5Diagnostic.Damaged} or {@link
   *     Hdf5Diagnostic.UnknownFormat} in place of anything else
   */
  <T> T run(String part, Supplier<T> action) {
    try {
      return action.get();
    } catch (DiagnosticException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | InternalError e) {
      throw new DiagnosticException(fault(part, rootMessage(e)), e);
    }
  }

  // jHDF names what it does not know in this way; altered bytes can look like it.
  private Hdf5Diagnostic fault(String part, String cause) {
    return cause.startsWith("Unrecognized ") || cause.contains("not supported")
        ? new Hdf5Diagnostic.UnknownFormat(source, part, cause)
        : new Hdf5Diagnostic.Damaged(source, part, cause);
  }

  static String rootMessage(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage();
    return message == null ? root.getClass().getSimpleName() : message;
  }
}
