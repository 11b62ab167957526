package org.equigen.runtime.training;

/**
 * What an optimiser is told of a step, next to parameters and gradient.
 *
 * @param number steps done before this one
 * @param rate learning rate
 * @param scale what the gradient is multiplied by first
 * @param loss of the mini-batch before the step
 * @param surface the loss of the mini-batch elsewhere
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public record OptimiserStep<A>(
    long number, double rate, double scale, double loss, LossSurface<A> surface) {}
