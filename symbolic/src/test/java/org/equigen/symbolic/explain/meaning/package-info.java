/** Tests of what is said about maps: each statement is checked against the entries of the map. */
@NullMarked
package org.equigen.symbolic.explain.meaning;

import org.jspecify.annotations.NullMarked;
