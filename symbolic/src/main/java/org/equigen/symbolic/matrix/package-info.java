/**
 * Exact dense and sparse matrices over a field, elimination and null spaces. No group theory: a
 * matrix here does not know what it acts on.
 */
@NullMarked
package org.equigen.symbolic.matrix;

import org.jspecify.annotations.NullMarked;
