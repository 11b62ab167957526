/** The character formulae against the literature and against the solver. */
@NullMarked
package org.equigen.symbolic.character;

import org.jspecify.annotations.NullMarked;
