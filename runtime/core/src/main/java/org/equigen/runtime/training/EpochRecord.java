package org.equigen.runtime.training;

/**
 * What is remembered of a finished epoch.
 *
 * @param epoch from 1
 * @param trainingLoss mean over the samples of their loss at the time their batch was visited
 * @param validationLoss mean over the validation samples after the epoch
 * @param learningRate of the last step
 * @param seconds wall-clock time of the epoch, parts before an interruption included; the only
 *     entry that differs between two runs of one seed
 */
public record EpochRecord(
    int epoch, double trainingLoss, double validationLoss, double learningRate, double seconds) {}
