/**
 * Networks of layers over ragged sets, wired by hand: a kit for experiments. No gradients of
 * mini-batches, no data and no files.
 */
@NullMarked
package org.equigen.runtime.network;

import org.jspecify.annotations.NullMarked;
