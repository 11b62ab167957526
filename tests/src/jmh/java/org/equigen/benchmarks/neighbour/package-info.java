/** Neighbour search: trees beside vectorised all pairs, and cells beside all pairs. */
@NullMarked
package org.equigen.benchmarks.neighbour;

import org.jspecify.annotations.NullMarked;
