/**
 * Solutions of ordinary differential equations whose right-hand side is a function or a layer, and
 * what becomes of conserved quantities along them. Where right-hand sides come from is not known
 * here.
 */
@NullMarked
package org.equigen.evaluation.dynamics;

import org.jspecify.annotations.NullMarked;
