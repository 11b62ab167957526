/** Tests. */
@NullMarked
package org.equigen.neighbours;

import org.jspecify.annotations.NullMarked;
