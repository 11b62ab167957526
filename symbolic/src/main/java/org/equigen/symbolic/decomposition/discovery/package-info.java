/**
 * Irreducible representations of groups that have no labels: found by splitting tensor products
 * with the algebra of their equivariant endomorphisms, exactly, and numbered in a fixed order. What
 * has a label, and the changes of basis of whole representations, do not live here.
 */
@NullMarked
package org.equigen.symbolic.decomposition.discovery;

import org.jspecify.annotations.NullMarked;
