package org.equigen.examples.jets;

/**
 * One row of a file as it stands there, nothing checked.
 *
 * @param momenta {@code [constituent][E, px, py, pz]}, padded with zeros
 * @param truth momentum of the top quark
 * @param label 1 for a top quark, 0 for background
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record JetRow(float[] momenta, float[] truth, long label) {}
