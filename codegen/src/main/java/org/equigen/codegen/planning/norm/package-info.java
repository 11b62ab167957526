/**
 * Layers that keep the shape of their input: norms, statistics of the batch, gates, activations of
 * norms, dropout. Products between channels are elsewhere.
 */
@NullMarked
package org.equigen.codegen.planning.norm;

import org.jspecify.annotations.NullMarked;
