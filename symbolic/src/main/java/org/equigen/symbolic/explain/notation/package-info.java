/**
 * How exact numbers are written, in text and in LaTeX: algebraic numbers, square roots, rows of
 * orthonormal changes of basis. What they are the numbers of is not known here.
 */
@NullMarked
package org.equigen.symbolic.explain.notation;

import org.jspecify.annotations.NullMarked;
