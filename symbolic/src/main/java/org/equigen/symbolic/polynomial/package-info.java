/**
 * Exact polynomials in several variables over a number field. No group theory: a polynomial here
 * does not know what acts on its variables.
 */
@NullMarked
package org.equigen.symbolic.polynomial;

import org.jspecify.annotations.NullMarked;
