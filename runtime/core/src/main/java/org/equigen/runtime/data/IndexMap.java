package org.equigen.runtime.data;

import org.equigen.runtime.Signature;

/**
 * A map from the rows of one domain to those of another: edge to sender, particle to jet.
 *
 * @param shape name, domains, and whether the images never fall
 * @param images a row of {@code shape.to()} for each row of {@code shape.from()}
 */
@SuppressWarnings("ArrayRecordComponent") // large, shared and never compared
public record IndexMap(Signature.Map shape, int[] images) {}
