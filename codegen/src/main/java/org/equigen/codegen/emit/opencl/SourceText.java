package org.equigen.codegen.emit.opencl;

/** Lines of OpenCL C, indented by the braces around them. */
final class SourceText {
  private static final String INDENT = "  ";

  private final StringBuilder text = new StringBuilder();
  private int depth;

  /** An empty line. */
  SourceText blank() {
    text.append('\n');
    return this;
  }

  /** One line. */
  SourceText line(String line) {
    text.append(INDENT.repeat(depth)).append(line).append('\n');
    return this;
  }

  /** A comment of one line. */
  SourceText comment(String comment) {
    return line("// " + comment);
  }

  /** The head of a block, such as {@code for (...)}, and its opening brace. */
  SourceText open(String head) {
    line(head.isEmpty() ? "{" : head + " {");
    depth++;
    return this;
  }

  /** The closing brace of the innermost block. */
  SourceText close() {
    depth--;
    return line("}");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
