/** Tests. */
@NullMarked
package org.equigen.neighbours.diagnostic;

import org.jspecify.annotations.NullMarked;
