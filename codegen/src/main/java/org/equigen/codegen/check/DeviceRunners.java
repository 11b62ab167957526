package org.equigen.codegen.check;

import java.util.Map;
import org.equigen.symbolic.diagnostic.Place;

/**
 * A device in use, on which kernels are put to the proof. Every method throws a {@link
 * org.equigen.symbolic.diagnostic.DiagnosticException} with what the back end says.
 */
public interface DeviceRunners extends AutoCloseable {
  /** The back end that is found on the class path. */
  @FunctionalInterface
  interface Source {
    /**
     * Opens a device.
     *
     * @param wanted its number, or part of its name; empty for the preferred one
     * @param place where it was asked for
     * @throws org.equigen.symbolic.diagnostic.DiagnosticException if there is no back end, no
     *     driver, no device or none of that name
     */
    DeviceRunners open(String wanted, Place place);
  }

  /** One line for people: name, driver and what it can do. */
  String summary();

  /** Whether it computes with numbers of a type. */
  boolean has(NumberType type);

  /**
   * A layer on the device, compiled for each type of numbers that it is asked for.
   *
   * @param name of its file, for messages
   * @param kernels the text of that
   */
  LayerRunners layer(String name, String kernels);

  /** Releases the device and all that ran on it. */
  @Override
  void close();

  /**
   * The way to the devices, compiled in memory.
   *
   * @param place where the check was asked for
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if there is no compiler or no
   *     runtime to compile with
   */
  static Source source(Place place) {
    return Drivers.create(Source.class, "DeviceDriver", Map.of(), place);
  }
}
