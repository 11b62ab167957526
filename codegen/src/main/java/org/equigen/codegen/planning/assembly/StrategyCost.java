package org.equigen.codegen.planning.assembly;

/**
 * What a strategy takes for one pair of summands.
 *
 * @param strategy the strategy
 * @param multiplications per sample, with those of the changes of basis
 * @param changeOfBasis those of the changes of basis; blocks of one summand share its change
 * @param perCall multiplications that are done once per call, whatever the number of samples
 */
public record StrategyCost(
    Strategy strategy, long multiplications, long changeOfBasis, long perCall) {}
