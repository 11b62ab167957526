package org.equigen.codegen.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;

/**
 * One run of gen-layers.
 *
 * @param code the exit code
 * @param out what it printed
 * @param err what it printed on the error stream, without the notices of progress that a busy
 *     machine may call for at any time
 */
record CommandRun(int code, String out, String err) {
  private static final Pattern PROGRESS = Pattern.compile("gen-layers: .* s so far\\R");

  static CommandRun of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = GenLayers.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new CommandRun(code, out.toString(), withoutProgress(err.toString()));
  }

  private static String withoutProgress(String text) {
    return PROGRESS.matcher(text).replaceAll("");
  }
}
