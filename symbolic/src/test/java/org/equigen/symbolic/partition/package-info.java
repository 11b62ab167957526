/** Tests of maps of S(n) with n left open. Other bases of S(n) are tested beside the solver. */
@NullMarked
package org.equigen.symbolic.partition;

import org.jspecify.annotations.NullMarked;
