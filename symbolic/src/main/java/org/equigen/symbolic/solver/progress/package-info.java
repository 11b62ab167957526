/**
 * What is told of a run of the solver while it goes on, and the limits of its memory and patience.
 * No mathematics.
 */
@NullMarked
package org.equigen.symbolic.solver.progress;

import org.jspecify.annotations.NullMarked;
