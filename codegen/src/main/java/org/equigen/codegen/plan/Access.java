package org.equigen.codegen.plan;

/**
 * One segment of one operand under channel subscripts, such as {@code w.0[uv]}.
 *
 * @param operand name of the operand
 * @param segment number of the segment, from 0
 * @param channels one letter per subscript of the segment's channel axes; a letter means the same
 *     channel number wherever it occurs in a step
 */
public record Access(String operand, int segment, String channels) {
  /** The same subscripts on another operand with segments of the same shape. */
  public Access on(String otherOperand) {
    return new Access(otherOperand, segment, channels);
  }

  /** For example {@code x.0[v]}. */
  @Override
  public String toString() {
    return operand + "." + segment + "[" + channels + "]";
  }
}
