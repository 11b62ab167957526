/** The kernels as plain loops: the oracle of the others. Nothing here needs the Vector API. */
@NullMarked
package org.equigen.neighbours.kernel.plain;

import org.jspecify.annotations.NullMarked;
