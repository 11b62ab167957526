/**
 * Networks of layers over ragged sets: wiring, values, gradients and their deterministic sum over
 * threads, with the loss as an interface. No particular loss, no optimiser and no files.
 */
@NullMarked
package org.equigen.runtime.network;

import org.jspecify.annotations.NullMarked;
