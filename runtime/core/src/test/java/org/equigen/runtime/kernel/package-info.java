/** Contracts of the kernels, and the proof that plain and vector kernels keep them. */
@NullMarked
package org.equigen.runtime.kernel;

import org.jspecify.annotations.NullMarked;
