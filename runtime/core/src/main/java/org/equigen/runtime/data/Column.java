package org.equigen.runtime.data;

/**
 * The numbers that every row of a domain has under one name: features, targets or weights.
 *
 * @param name unique among the columns of a data set
 * @param domain the rows, or {@link org.equigen.runtime.Signature#SHARED} for a single row that all
 *     samples share
 * @param size numbers of one row, 1 or more
 * @param numbers {@code [rows][size]}, row after row
 */
public record Column(String name, String domain, int size, Numbers numbers) {}
