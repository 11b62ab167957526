/**
 * Permutations, the groups they generate, their orders, random elements and orbits. No matrices: a
 * permutation here moves points and nothing else.
 */
@NullMarked
package org.equigen.symbolic.group.permutation;

import org.jspecify.annotations.NullMarked;
