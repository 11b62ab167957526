/**
 * Two masses on springs in a field of gravity, whose motion is learned by a symplectic network of
 * scalars and by a perceptron.
 */
@NullMarked
package org.equigen.examples.pendulum;

import org.jspecify.annotations.NullMarked;
