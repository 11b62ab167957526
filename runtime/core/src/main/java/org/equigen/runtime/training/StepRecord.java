package org.equigen.runtime.training;

/**
 * What is told of a mini-batch.
 *
 * @param step steps of the optimiser done in all
 * @param batch mini-batches done in the epoch
 * @param epoch the current epoch, from 1
 * @param samples of the mini-batch
 * @param loss of the mini-batch, before the step
 * @param meanLoss over the samples of this epoch so far
 * @param learningRate of the step that the mini-batch belongs to
 * @param gradientNorm Euclidean norm of the gradient of the mini-batch, before it is clipped
 * @param seconds wall-clock time
 */
public record StepRecord(
    long step,
    int batch,
    int epoch,
    int samples,
    double loss,
    double meanLoss,
    double learningRate,
    double gradientNorm,
    double seconds) {}
