/**
 * The rows of all generators as equations in the orbits, each kept once, in numbers of 64 bits that
 * are proven to be large enough. They are solved elsewhere.
 */
@NullMarked
package org.equigen.symbolic.solver.equation;

import org.jspecify.annotations.NullMarked;
