package org.equigen.tests.oracle;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A question to an oracle beside the answer of Equigen.
 *
 * @param name what is compared
 * @param question statements in the language of the oracle that print its answer
 * @param reading brings what was printed into the form of Equigen's answer
 * @param equigen Equigen's answer
 */
record Comparison(
    String name, String question, UnaryOperator<String> reading, Supplier<String> equigen) {}
