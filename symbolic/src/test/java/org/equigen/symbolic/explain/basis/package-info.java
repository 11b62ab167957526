/** Tests of how bases are shown. What the bases are is tested with the solver. */
@NullMarked
package org.equigen.symbolic.explain.basis;

import org.jspecify.annotations.NullMarked;
