/**
 * Representations of a group, the expressions that name them, and their matrices. No equations are
 * solved here.
 */
@NullMarked
package org.equigen.symbolic.representation;

import org.jspecify.annotations.NullMarked;
