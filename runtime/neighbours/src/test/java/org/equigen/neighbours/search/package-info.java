/** Tests. */
@NullMarked
package org.equigen.neighbours.search;

import org.jspecify.annotations.NullMarked;
