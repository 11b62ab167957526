/**
 * Representations as direct sums of irreducible ones: multiplicities, types, exact changes of basis
 * and Clebsch-Gordan tensors. Equations of equivariance are solved elsewhere, and nothing here
 * knows of layers or of how results are shown.
 */
@NullMarked
package org.equigen.symbolic.decomposition;

import org.jspecify.annotations.NullMarked;
