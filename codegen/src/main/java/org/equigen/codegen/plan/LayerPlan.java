package org.equigen.codegen.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A layer as programs over named operands: everything that an emitter needs to know.
 *
 * <p>The operands are, in this order and with these roles: {@code x} input, {@code y} output,
 * {@code w} parameters (shared by all samples, perhaps without segments), and their gradients
 * {@code dx}, {@code dy}, {@code dw}.
 *
 * @param declaration one line that says what is computed, without precision or target
 * @param operands the six operands above
 * @param deviations for each parameter segment the standard deviation of its initial values
 * @param definition from x and w to y as the mathematics states it, one contraction for each block
 *     of parameters, whatever the strategy and the transforms: the meaning of the parameters
 * @param forward from x and w to y, as it is computed
 * @param backward from x, w and dy to dx and dw
 */
public record LayerPlan(
    String declaration,
    List<Operand> operands,
    List<Coefficient> deviations,
    Program definition,
    Program forward,
    Program backward) {
  /**
   * Copies the lists and checks the programs.
   *
   * @throws IllegalArgumentException if a step does not fit the operands that it names, or a
   *     segment of parameters has no deviation
   */
  public LayerPlan {
    operands = List.copyOf(operands);
    deviations = List.copyOf(deviations);
    new Scope(operands, definition).check();
    new Scope(operands, forward).check();
    new Scope(operands, backward).check();
    if (deviations.size() != operands.get(2).segments().size()) {
      throw new IllegalArgumentException(deviations.size() + " deviations for " + operands.get(2));
    }
  }

  /** The input x. */
  public Operand input() {
    return operands.get(0);
  }

  /** The output y. */
  public Operand output() {
    return operands.get(1);
  }

  /** The parameters w. */
  public Operand parameters() {
    return operands.get(2);
  }

  /** The operands of the forward program by name. */
  public Scope forwardScope() {
    return new Scope(operands, forward);
  }

  /** The operands of the backward program by name. */
  public Scope backwardScope() {
    return new Scope(operands, backward);
  }

  /**
   * Hexadecimal SHA-256 of {@link PlanPrinter#meaning}: everything that gives the parameters their
   * meaning, and nothing that a strategy, a transform, a precision or a target chooses. Models that
   * were trained with one program can so be loaded into another one that computes the same.
   */
  public String digest() {
    try {
      byte[] text = PlanPrinter.meaning(this).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
