/** Tests. */
@NullMarked
package org.equigen.neighbours.kernel;

import org.jspecify.annotations.NullMarked;
