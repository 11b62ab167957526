/**
 * Invariant forms of terms: which ones there are, and which of several is meant. Planners of norms,
 * products and attention take them from here.
 */
@NullMarked
package org.equigen.codegen.planning.form;

import org.jspecify.annotations.NullMarked;
