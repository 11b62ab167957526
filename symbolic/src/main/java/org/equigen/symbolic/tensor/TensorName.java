package org.equigen.symbolic.tensor;

/**
 * A product of named invariant tensors.
 *
 * @param text for example {@code eta(a,b) eta(c,d)}; a leading minus where the sign is negative
 * @param latex for example {@code \eta_{ab}\,\eta_{cd}}
 */
public record TensorName(String text, String latex) {
  @Override
  public String toString() {
    return text;
  }
}
