/**
 * Losses, optimisers, mini-batches, early stopping and the training loop. No knowledge of any
 * particular network or data set.
 */
@NullMarked
package org.equigen.runtime.training;

import org.jspecify.annotations.NullMarked;
