/**
 * Kernels with the Vector API, written for {@code float} and derived from that for {@code double}.
 * The only package that needs the incubating module.
 */
@NullMarked
package org.equigen.runtime.kernel.vector;

import org.jspecify.annotations.NullMarked;
