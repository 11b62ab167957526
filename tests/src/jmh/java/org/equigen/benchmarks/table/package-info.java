/**
 * All layers of published sizes beside the peak of the core and the bandwidth of its memory: one
 * table; and how the cost of a product grows. What single kernels and solvers take is measured by
 * the benchmarks beside this package.
 */
@NullMarked
package org.equigen.benchmarks.table;

import org.jspecify.annotations.NullMarked;
