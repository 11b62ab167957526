/**
 * The way in to the solver: descent, the choice between fields, lifting of residues, and the exact
 * and independent checks of what is found. No layer, no emitted code and no unproven dimension.
 */
@NullMarked
package org.equigen.symbolic.solver;

import org.jspecify.annotations.NullMarked;
