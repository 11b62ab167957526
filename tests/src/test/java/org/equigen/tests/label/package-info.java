/**
 * Irreducible representations by label, all of a dozen groups up to a dimension, beside closed
 * formulae and relations that are computed here. No solver is trusted for what a label is.
 */
@NullMarked
package org.equigen.tests.label;

import org.jspecify.annotations.NullMarked;
