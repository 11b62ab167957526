/**
 * Entry points of the exact half of Equigen: a declaration goes in, a certified equivariant basis
 * comes out. Nothing here knows of code generation, training or floating point.
 */
@NullMarked
package org.equigen.symbolic;

import org.jspecify.annotations.NullMarked;
