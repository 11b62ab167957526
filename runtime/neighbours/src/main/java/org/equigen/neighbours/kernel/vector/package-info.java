/** The kernels by the Vector API, found by name. Nothing else links against that module. */
@NullMarked
package org.equigen.neighbours.kernel.vector;

import org.jspecify.annotations.NullMarked;
