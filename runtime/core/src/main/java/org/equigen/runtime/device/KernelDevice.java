package org.equigen.runtime.device;

import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;

/** A device in use, with the layers that were made for it. */
public interface KernelDevice extends AutoCloseable {
  /** One line for people: name, driver and what it can do. */
  String summary();

  /** Whether it computes with these numbers. */
  boolean supports(Precision<?> precision);

  /**
   * A layer whose passes run on the device. It ends with the device.
   *
   * @param place where the text came from, for messages
   * @param kernels the text of a kernel file
   * @param precision its numbers
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the text is no kernel file, does
   *     not compile, or asks for what the device cannot do
   */
  <A> Layer<A> layer(String place, String kernels, Precision<A> precision);

  /** Ends all layers and releases the device. */
  @Override
  void close();
}
