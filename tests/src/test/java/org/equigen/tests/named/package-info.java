/**
 * Every group that has a name, held against what defines it: equations, size, invariant tensors,
 * random elements and names. No matrices of generators, which are what is tested.
 */
@NullMarked
package org.equigen.tests.named;

import org.jspecify.annotations.NullMarked;
