/**
 * Contractions as graphs up to isomorphism: which tensors can meet, and all connected ways in which
 * they do. No coordinates and no values.
 */
@NullMarked
package org.equigen.symbolic.invariant.graph;

import org.jspecify.annotations.NullMarked;
