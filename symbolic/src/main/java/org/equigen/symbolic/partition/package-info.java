/**
 * Equivariant maps of the permutations S(n) with n left open, as set partitions, and the partition
 * algebra of their compositions. Nothing here knows the solver, which finds the same maps for one n
 * at a time.
 */
@NullMarked
package org.equigen.symbolic.partition;

import org.jspecify.annotations.NullMarked;
