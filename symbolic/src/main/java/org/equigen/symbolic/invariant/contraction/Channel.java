package org.equigen.symbolic.invariant.contraction;

/**
 * Which part of a representation a tensor is.
 *
 * @param summand the number of the summand, from 0
 * @param channel the number of the copy in it, from 0
 * @param part in {@code Real(R)} the number of the copy in R, from 0; elsewhere 0
 */
public record Channel(int summand, int channel, int part) {}
