package org.equigen.codegen.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * One run of gen-layers.
 *
 * @param code the exit code
 * @param out what it printed
 * @param err what it printed on the error stream
 */
record CommandRun(int code, String out, String err) {
  static CommandRun of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = GenLayers.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new CommandRun(code, out.toString(), err.toString());
  }
}
