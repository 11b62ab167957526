/**
 * Decompositions and Clebsch-Gordan tensors as text, JSON, LaTeX and pictures. Nothing is computed
 * here that is not already in the result shown.
 */
@NullMarked
package org.equigen.symbolic.explain.decomposition;

import org.jspecify.annotations.NullMarked;
