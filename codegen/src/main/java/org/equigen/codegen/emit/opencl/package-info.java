/**
 * Layer plans as OpenCL C source. Reads the plan alone, and the bytes it writes are a function of
 * it.
 */
@NullMarked
package org.equigen.codegen.emit.opencl;

import org.jspecify.annotations.NullMarked;
