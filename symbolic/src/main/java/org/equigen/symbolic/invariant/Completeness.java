package org.equigen.symbolic.invariant;

/**
 * Whether the generators found are known to generate everything.
 *
 * @param proven whether they are
 * @param reason the proof, or why none is known
 */
public record Completeness(boolean proven, String reason) {}
