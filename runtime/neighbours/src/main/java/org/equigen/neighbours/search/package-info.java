/** Search under a quadratic form: by all pairs, and by trees of boxes. */
@NullMarked
package org.equigen.neighbours.search;

import org.jspecify.annotations.NullMarked;
