/** Tests of decompositions: theorems in exact arithmetic, and tables of the literature. */
@NullMarked
package org.equigen.symbolic.decomposition;

import org.jspecify.annotations.NullMarked;
