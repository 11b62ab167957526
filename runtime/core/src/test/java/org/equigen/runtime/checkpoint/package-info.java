/** Tests of model and checkpoint files: damage of every kind, kills, and resumption to the bit. */
@NullMarked
package org.equigen.runtime.checkpoint;

import org.jspecify.annotations.NullMarked;
