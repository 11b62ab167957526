package org.equigen.codegen.emit.java;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/**
 * Many numbers as text blocks, since initialisers of arrays would overflow a method. The class
 * reads them once when it is loaded.
 *
 * <p>They stay in the class, however many they are. A resource beside it would be read and parsed
 * in the same way, in 40 ms of CPU time for the 150,000 characters of {@code V^4 -> V^4} of SO(3),
 * and a class that is copied, shaded or compiled to native code alone would miss it.
 */
final class TextBlocks {
  /** Characters in one constant; the format of class files allows 65,535 bytes. */
  private static final int CHARACTERS_PER_CONSTANT = 60_000;

  private TextBlocks() {}

  /** The arguments of a call that takes any number of texts: lines, cut where they end. */
  static CodeBlock arguments(List<String> lines) {
    StringBuilder code = new StringBuilder("\"\"\"\n");
    int inConstant = 0;
    for (String line : lines) {
      inConstant += line.length() + 1;
      if (inConstant > CHARACTERS_PER_CONSTANT) {
        code.append("\"\"\",\n\"\"\"\n");
        inConstant = line.length() + 1;
      }
      code.append(line).append('\n');
    }
    return CodeBlock.of("$L", code.append("\"\"\""));
  }

  /** Characters that lines take. */
  static long characters(List<String> lines) {
    return lines.stream().mapToLong(line -> line.length() + 1).sum();
  }

  /** Estimated bytecode of a call with these lines. */
  static int callBytes(List<String> lines) {
    return 20 + 8 * (int) (1 + characters(lines) / CHARACTERS_PER_CONSTANT);
  }
}
