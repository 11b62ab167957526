/** Tests of sparse exact matrices and of elimination. */
@NullMarked
package org.equigen.symbolic.matrix;

import org.jspecify.annotations.NullMarked;
