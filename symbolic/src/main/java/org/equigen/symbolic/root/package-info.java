/**
 * Root systems of reductive Lie algebras, their weights and the arithmetic of characters, all in
 * exact integers. No matrices and no groups: a character is a sum of weights, whoever it came from.
 */
@NullMarked
package org.equigen.symbolic.root;

import org.jspecify.annotations.NullMarked;
