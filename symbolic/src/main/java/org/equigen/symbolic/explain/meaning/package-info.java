/**
 * What a map says to a reader: the symmetry of its indices, and what it does to its input. Both are
 * read off the exact entries and names of a map; nothing is laid out here.
 */
@NullMarked
package org.equigen.symbolic.explain.meaning;

import org.jspecify.annotations.NullMarked;
