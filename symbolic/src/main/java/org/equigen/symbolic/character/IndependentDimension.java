package org.equigen.symbolic.character;

/**
 * The dimension of a space of equivariant maps, counted without solving for them.
 *
 * @param dimension exact
 * @param formula what it was counted by, for example {@code Weyl's character formula, D2}
 */
public record IndependentDimension(long dimension, String formula) {}
