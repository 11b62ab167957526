/** Tests of losses and gradients on samples: finite differences, equal bits, what is refused. */
@NullMarked
package org.equigen.runtime.gradient;

import org.jspecify.annotations.NullMarked;
