/**
 * Bases of equivariant maps as text, JSON, LaTeX and pictures, and those of S(n) for every n.
 * Nothing is computed here that is not already in the basis shown.
 */
@NullMarked
package org.equigen.symbolic.explain.basis;

import org.jspecify.annotations.NullMarked;
