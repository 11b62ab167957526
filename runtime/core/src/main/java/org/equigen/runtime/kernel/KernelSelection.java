package org.equigen.runtime.kernel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.equigen.runtime.diagnostic.KernelDiagnostic;
import org.jspecify.annotations.Nullable;

/** Finds out once which kernels this run can use, and says so when they are the slow ones. */
final class KernelSelection {
  /** The system property that chooses: {@code auto}, {@code plain} or {@code vector}. */
  static final String PROPERTY = "equigen.kernels";

  static final KernelFamily PLAIN = plain();

  private static final String MODULE = "jdk.incubator.vector";
  private static final String REMEDY =
      "Start Java with \"--add-modules " + MODULE + "\" for kernels that are many times faster.";

  private static @Nullable KernelFamily selected;

  private KernelSelection() {}

  /** The choice of this run, made on the first call. */
  static synchronized KernelFamily selected() {
    KernelFamily family = selected;
    if (family == null) {
      family = select(System.getProperty(PROPERTY, "auto"));
      selected = family;
    }
    return family;
  }

  /** The family for a value of {@link #PROPERTY}. */
  static KernelFamily select(String choice) {
    return switch (choice) {
      case "plain" -> PLAIN;
      case "vector" -> vector(true);
      case "auto" -> vector(false);
      default ->
          throw new KernelDiagnostic.UnknownKernels(PROPERTY, choice, "auto, plain, vector")
              .exception();
    };
  }

  private static KernelFamily vector(boolean required) {
    if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
      return refuse(required, "the module " + MODULE + " is not in this run", REMEDY);
    }
    try {
      return family(Class.forName("org.equigen.runtime.kernel.vector.VectorKernels"));
    } catch (ReflectiveOperationException | LinkageError e) {
      String cause = String.valueOf(e.getCause() == null ? e : e.getCause());
      return refuse(required, cause, "Use the JDK release that this library was built for.");
    }
  }

  private static KernelFamily plain() {
    try {
      return family(Class.forName("org.equigen.runtime.kernel.plain.PlainKernels"));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the plain kernels are missing from this library", e);
    }
  }

  /**
   * Families are found by name, so that this class links without the module of the vectors, and
   * kernels depend on what they implement but not the other way round.
   */
  private static KernelFamily family(Class<?> type) throws ReflectiveOperationException {
    return type.asSubclass(KernelFamily.class).getDeclaredConstructor().newInstance();
  }

  private static KernelFamily refuse(boolean required, String cause, String remedy) {
    if (required) {
      throw new KernelDiagnostic.NoVectorKernels(cause, remedy).exception();
    }
    Logger logger = System.getLogger(KernelSelection.class.getName());
    logger.log(Level.WARNING, "Plain kernels in use: {0}. {1}", cause, remedy);
    return PLAIN;
  }
}
