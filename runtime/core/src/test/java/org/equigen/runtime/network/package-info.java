/** Tests of networks over ragged sets: gradients, symmetry, equal bits, diagnostics. */
@NullMarked
package org.equigen.runtime.network;

import org.jspecify.annotations.NullMarked;
