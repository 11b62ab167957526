package org.equigen.symbolic.group.finite;

import java.math.BigInteger;
import org.equigen.symbolic.group.permutation.Permutation;

/**
 * A class of conjugate elements.
 *
 * @param name the order of its elements and a letter, for example {@code 1a}, {@code 2a}, {@code
 *     2b}
 * @param representative of its elements the first in lexicographic order of the images of points
 * @param size the number of its elements
 * @param order the order of each of them
 */
public record ConjugacyClass(String name, Permutation representative, BigInteger size, int order) {}
