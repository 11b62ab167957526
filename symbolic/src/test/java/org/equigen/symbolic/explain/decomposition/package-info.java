/** Tests of how decompositions and tensors are shown. What they are is tested elsewhere. */
@NullMarked
package org.equigen.symbolic.explain.decomposition;

import org.jspecify.annotations.NullMarked;
