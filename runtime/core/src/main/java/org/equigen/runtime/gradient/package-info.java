/**
 * Losses of layers on samples and their gradients: parameters, what is minimised, and engines that
 * compute it with one result for any number of threads. No particular loss, no optimiser and no
 * files.
 */
@NullMarked
package org.equigen.runtime.gradient;

import org.jspecify.annotations.NullMarked;
