package org.equigen.codegen.emit.java;

import com.palantir.javapoet.CodeBlock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A piece of a method body that does not depend on local variables of other pieces.
 *
 * @param code the statements
 * @param variables what it needs from outside
 * @param bytes an upper estimate of its bytecode
 * @param formula what it computes, for people; empty where that goes without saying
 */
record Fragment(CodeBlock code, Set<Variable> variables, int bytes, String formula) {
  /** The same with the formula of the step that it computes. */
  Fragment computing(String step) {
    return new Fragment(code, variables, bytes, step);
  }

  /** The statements below the formula. */
  CodeBlock commented() {
    return formula.isEmpty() ? code : CodeBlock.builder().add("// $L\n", formula).add(code).build();
  }

  /** Bytecode of several. */
  static int bytes(List<Fragment> fragments) {
    return fragments.stream().mapToInt(Fragment::bytes).sum();
  }

  /** The same with another value that it needs from outside. */
  Fragment with(Variable variable) {
    Set<Variable> all = new LinkedHashSet<>(variables);
    all.add(variable);
    return new Fragment(code, all, bytes, formula);
  }

  /** Collects statements. */
  static final class Builder {
    private final CodeBlock.Builder code = CodeBlock.builder();
    private final Set<Variable> variables = new LinkedHashSet<>();
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

    /** Adds another piece. */
    Builder add(Fragment piece) {
      code.add(piece.code());
      variables.addAll(piece.variables());
      bytes += piece.bytes();
      return this;
    }

    /** Notes what the statements need. */
    Builder uses(List<Variable> needed) {
      variables.addAll(needed);
      return this;
    }

    Fragment build() {
      return new Fragment(code.build(), variables, bytes, "");
    }
  }
}
