/**
 * OpenCL devices, buffers, programs and the execution of emitted kernels behind the layer contract
 * of the runtime. No kernel source is written here by hand, and a missing driver is reported, never
 * papered over.
 */
@NullMarked
package org.equigen.gpu;

import org.jspecify.annotations.NullMarked;
