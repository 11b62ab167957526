/**
 * Products of two inputs, or of one with itself, along paths with exact coefficients. Polynomials
 * of a channel are elsewhere.
 */
@NullMarked
package org.equigen.codegen.planning.product;

import org.jspecify.annotations.NullMarked;
