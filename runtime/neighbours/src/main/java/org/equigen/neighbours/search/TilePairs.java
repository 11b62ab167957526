package org.equigen.neighbours.search;

/**
 * The pairs of the queries of a tile, one query after the other.
 *
 * @param counts {@code [lane]}: pairs of each query
 * @param senders of all pairs
 * @param values of all pairs
 */
@SuppressWarnings("ArrayRecordComponent") // handed on and taken apart, never compared
record TilePairs(int[] counts, int[] senders, double[] values) {}
