/**
 * Matrices as coloured grids in PNG pictures, pixel by pixel the same on every machine. What a
 * matrix means is said by its titles, which come from outside.
 */
@NullMarked
package org.equigen.symbolic.explain.picture;

import org.jspecify.annotations.NullMarked;
