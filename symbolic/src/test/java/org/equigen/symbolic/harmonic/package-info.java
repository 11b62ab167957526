/** Tests of invariant forms and harmonic polynomials. */
@NullMarked
package org.equigen.symbolic.harmonic;

import org.jspecify.annotations.NullMarked;
