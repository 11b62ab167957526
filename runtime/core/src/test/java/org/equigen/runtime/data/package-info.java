/** Tests of data sets: what is refused, and batches held to a naive reference. */
@NullMarked
package org.equigen.runtime.data;

import org.jspecify.annotations.NullMarked;
