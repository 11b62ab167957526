package org.equigen.codegen.emit.java;

import com.palantir.javapoet.CodeBlock;
import java.util.Set;
import java.util.TreeSet;

/**
 * A piece of a method body that does not depend on local variables of other pieces.
 *
 * @param code the statements
 * @param operands names of the operands that it touches
 * @param bytes an upper estimate of its bytecode
 */
record Fragment(CodeBlock code, Set<String> operands, int bytes) {
  /** Collects statements. */
  static final class Builder {
    private final CodeBlock.Builder code = CodeBlock.builder();
    private final Set<String> operands = new TreeSet<>();
    private int bytes;

    /** Adds a statement without its semicolon; {@code estimate} bytes of bytecode. */
    Builder statement(int estimate, String format, Object... arguments) {
      code.addStatement(format, arguments);
      bytes += estimate;
      return this;
    }

    /** Opens a block. */
    Builder open(int estimate, String format, Object... arguments) {
      code.beginControlFlow(format, arguments);
      bytes += estimate;
      return this;
    }

    /** Closes the last block opened. */
    Builder close() {
      code.endControlFlow();
      return this;
    }

    /** Notes that the statements touch an operand. */
    Builder uses(String operand) {
      operands.add(operand);
      return this;
    }

    Fragment build() {
      return new Fragment(code.build(), operands, bytes);
    }
  }
}
