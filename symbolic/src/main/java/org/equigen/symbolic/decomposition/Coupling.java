package org.equigen.symbolic.decomposition;

import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;

/**
 * One copy of an irreducible representation in a representation R.
 *
 * <p>For R a tensor product of two irreducible ones, the entries of the inclusion are the
 * Clebsch-Gordan coefficients. Both matrices are equivariant and {@code P J = 1}; the projection
 * annihilates the other copies.
 *
 * @param irrep the irreducible representation
 * @param inclusion J, shape {@code [component of R][component]}, primitive
 * @param projection P, shape {@code [component][component of R]}
 * @param scale c, positive: {@code J^+ N_R J = c N}, with the squared norms N of the bases, so that
 *     {@code sqrt(c) N^(1/2) P N_R^(-1/2)} has orthonormal rows; 1 where bases are not orthogonal
 */
public record Coupling(
    Irrep irrep, Matrix<Algebraic> inclusion, Matrix<Algebraic> projection, Algebraic scale) {}
