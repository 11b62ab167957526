/**
 * Finite groups by characters: exact character tables, multiplicities of representations and Molien
 * series. Nothing here solves equations of equivariance or lays out text.
 */
@NullMarked
package org.equigen.symbolic.character.table;

import org.jspecify.annotations.NullMarked;
