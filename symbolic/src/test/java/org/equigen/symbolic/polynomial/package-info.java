/** Tests of exact polynomials. */
@NullMarked
package org.equigen.symbolic.polynomial;

import org.jspecify.annotations.NullMarked;
