/**
 * Tests of the OpenCL back end with kernels written by hand. What needs the emitter is tested where
 * both modules meet.
 */
@NullMarked
package org.equigen.gpu;

import org.jspecify.annotations.NullMarked;
