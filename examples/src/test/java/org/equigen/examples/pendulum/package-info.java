/** Tests of the pendulum on springs: its motion, its networks, its command. */
@NullMarked
package org.equigen.examples.pendulum;

import org.jspecify.annotations.NullMarked;
