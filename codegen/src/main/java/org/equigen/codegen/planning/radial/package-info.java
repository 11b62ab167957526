/**
 * Functions of lengths: distances by the invariant form of a term, and radial functions with a
 * cutoff. Nothing here has parameters.
 */
@NullMarked
package org.equigen.codegen.planning.radial;

import org.jspecify.annotations.NullMarked;
