/** Tests of methods for differential equations, on motions that are known in closed form. */
@NullMarked
package org.equigen.evaluation.dynamics;

import org.jspecify.annotations.NullMarked;
