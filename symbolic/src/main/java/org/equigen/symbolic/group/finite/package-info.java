/**
 * Finite groups of matrices as permutations, and their conjugacy classes. Representations and
 * characters live elsewhere.
 */
@NullMarked
package org.equigen.symbolic.group.finite;

import org.jspecify.annotations.NullMarked;
