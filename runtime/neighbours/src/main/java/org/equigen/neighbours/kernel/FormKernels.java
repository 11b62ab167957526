package org.equigen.neighbours.kernel;

import org.equigen.runtime.kernel.KernelFamily;

/**
 * The kernels of this run: vectors where the kernels of the runtime are (the system property {@code
 * equigen.kernels} chooses), plain loops otherwise.
 */
public final class FormKernels {
  private static final String PACKAGE = "org.equigen.neighbours.kernel.";

  private FormKernels() {}

  /** The kernels that this run uses. */
  public static FormKernel selected() {
    boolean plain = KernelFamily.selected().description().equals("plain");
    return plain ? plain() : found(PACKAGE + "vector.VectorFormKernel");
  }

  /** Plain loops. */
  public static FormKernel plain() {
    return found(PACKAGE + "plain.PlainFormKernel");
  }

  /** By name, so that this class links without the module of the vectors. */
  private static FormKernel found(String name) {
    try {
      return Class.forName(name)
          .asSubclass(FormKernel.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the kernel " + name + " is missing from this library", e);
    }
  }
}
