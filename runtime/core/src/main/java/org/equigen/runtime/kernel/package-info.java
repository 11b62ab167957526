/**
 * CPU kernels over tiles of features: the plain ones, which are the oracle, and the vector ones. No
 * layers and no allocation in the hot path.
 */
@NullMarked
package org.equigen.runtime.kernel;

import org.jspecify.annotations.NullMarked;
