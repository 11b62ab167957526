/**
 * Emitted kernels on a device, against the plan that they were emitted from. The back end alone is
 * tested in its own module.
 */
@NullMarked
package org.equigen.tests.opencl;

import org.jspecify.annotations.NullMarked;
