/**
 * What CPU kernels over tiles of features compute, which of them this run takes, and the rows and
 * elementary functions that have one form only. No layers and no allocation in the hot path.
 */
@NullMarked
package org.equigen.runtime.kernel;

import org.jspecify.annotations.NullMarked;
