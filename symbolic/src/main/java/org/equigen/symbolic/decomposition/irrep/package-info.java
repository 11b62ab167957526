/**
 * Irreducible representations as the objects that decompositions are made of: their basis, name and
 * type, and those of groups with labels. Nothing is split here.
 */
@NullMarked
package org.equigen.symbolic.decomposition.irrep;

import org.jspecify.annotations.NullMarked;
