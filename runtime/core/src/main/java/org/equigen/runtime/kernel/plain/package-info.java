/**
 * Kernels as plain loops, the oracle of all others: every Java runtime can run them. No vectors.
 */
@NullMarked
package org.equigen.runtime.kernel.plain;

import org.jspecify.annotations.NullMarked;
