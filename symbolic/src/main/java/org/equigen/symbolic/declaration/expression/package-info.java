/**
 * Arithmetic expressions in at most one parameter: their text, and their exact values and
 * derivatives in cyclotomic fields. Knows nothing of matrices, files or algebra systems.
 */
@NullMarked
package org.equigen.symbolic.declaration.expression;

import org.jspecify.annotations.NullMarked;
