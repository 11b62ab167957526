/** What can be wrong with points, forms, lattices and searches. */
@NullMarked
package org.equigen.neighbours.diagnostic;

import org.jspecify.annotations.NullMarked;
