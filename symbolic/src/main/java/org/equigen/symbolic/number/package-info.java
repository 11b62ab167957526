/**
 * Exact numbers, the fields they live in and modular arithmetic. No matrices, no groups, and no
 * floating-point result that is passed off as exact.
 */
@NullMarked
package org.equigen.symbolic.number;

import org.jspecify.annotations.NullMarked;
