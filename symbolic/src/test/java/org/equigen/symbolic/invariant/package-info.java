/** Tests of polynomial invariants. */
@NullMarked
package org.equigen.symbolic.invariant;

import org.jspecify.annotations.NullMarked;
