/**
 * Polynomials of channels: invariants, harmonics, and all couplings of equal inputs. Products of
 * two inputs are elsewhere.
 */
@NullMarked
package org.equigen.codegen.planning.polynomial;

import org.jspecify.annotations.NullMarked;
