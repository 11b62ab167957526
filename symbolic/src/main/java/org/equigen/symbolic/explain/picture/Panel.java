package org.equigen.symbolic.explain.picture;

/**
 * A grid with a title above it.
 *
 * @param title one line or several
 * @param grid the matrix
 */
public record Panel(String title, Grid grid) {}
