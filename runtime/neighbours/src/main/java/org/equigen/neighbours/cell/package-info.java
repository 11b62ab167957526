/** Euclidean neighbours in three dimensions by cells, with or without a lattice. */
@NullMarked
package org.equigen.neighbours.cell;

import org.jspecify.annotations.NullMarked;
