/**
 * Linear maps between tensors over sets of any sizes: sums, couplings, placements. The partitions
 * behind them are in {@code symbolic.partition}.
 */
@NullMarked
package org.equigen.codegen.planning.permutation;

import org.jspecify.annotations.NullMarked;
