/**
 * Frames that are orthonormal in an invariant form, coordinates in them, and the way from frame to
 * frame. Forms of representations other than the vector's own are elsewhere.
 */
@NullMarked
package org.equigen.codegen.planning.frame;

import org.jspecify.annotations.NullMarked;
