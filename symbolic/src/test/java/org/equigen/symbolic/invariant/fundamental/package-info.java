/**
 * Tests of the first fundamental theorems: invariance on group elements, completeness against the
 * solver.
 */
@NullMarked
package org.equigen.symbolic.invariant.fundamental;

import org.jspecify.annotations.NullMarked;
