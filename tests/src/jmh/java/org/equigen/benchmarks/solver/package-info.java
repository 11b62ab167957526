/** Benchmarks of the exact solver. No assertions on time live here: figures go to the docs. */
@NullMarked
package org.equigen.benchmarks.solver;

import org.jspecify.annotations.NullMarked;
