/** Tests. */
@NullMarked
package org.equigen.neighbours.cell;

import org.jspecify.annotations.NullMarked;
