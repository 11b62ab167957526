/**
 * Exact results beside those of other computer algebra systems: GAP, LiE and Singular, each in one
 * process of its own, and beside numerical ranks. No expected values of its own.
 */
@NullMarked
package org.equigen.tests.oracle;

import org.jspecify.annotations.NullMarked;
