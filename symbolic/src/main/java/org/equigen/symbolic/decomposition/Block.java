package org.equigen.symbolic.decomposition;

/**
 * One coupling within a {@link Stage}.
 *
 * @param input the first row that it reads
 * @param output the first row that it writes
 * @param coupling reads as many rows as its projection has columns, and writes as many as it has
 *     rows
 */
public record Block(int input, int output, Coupling coupling) {}
