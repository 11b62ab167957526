/**
 * Devices as services: how a program that knows no back end finds one on its class path and runs
 * generated kernels there. No back end lives here.
 */
@NullMarked
package org.equigen.runtime.device;

import org.jspecify.annotations.NullMarked;
