/**
 * Exact results as text, LaTeX and JSON. Nothing is computed here that is not already in the result
 * shown.
 */
@NullMarked
package org.equigen.symbolic.explain;

import org.jspecify.annotations.NullMarked;
