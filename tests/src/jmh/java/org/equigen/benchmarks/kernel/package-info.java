/** Benchmarks of the CPU kernels. No assertions on time live here: figures go to the docs. */
@NullMarked
package org.equigen.benchmarks.kernel;

import org.jspecify.annotations.NullMarked;
