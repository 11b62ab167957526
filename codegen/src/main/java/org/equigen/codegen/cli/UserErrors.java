package org.equigen.codegen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.symbolic.diagnostic.Diagnostic;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.Place;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what goes wrong into a diagnostic on the error stream and an exit code. */
final class UserErrors {
  private UserErrors() {}

  /** Options that do not parse. */
  static int onParameters(ParameterException exception, String[] arguments) {
    CommandLine line = exception.getCommandLine();
    line.getErr().println(diagnostic(exception).message().text());
    line.getErr().println("Help: " + line.getCommandSpec().qualifiedName() + " --help");
    return CommandLine.ExitCode.USAGE;
  }

  private static Diagnostic diagnostic(ParameterException exception) {
    Place place = Place.of(exception.getCommandLine().getCommandSpec().qualifiedName());
    return switch (exception) {
      case UnmatchedArgumentException unmatched ->
          new GenerationDiagnostic.UnknownOption(
              place, unmatched.getUnmatched().getFirst(), known(exception.getCommandLine()));
      case MissingParameterException missing ->
          new GenerationDiagnostic.BadUsage(
              place, sentence(missing), "Give each option a value, in quotes if it has spaces.");
      case OverwrittenOptionException twice ->
          new GenerationDiagnostic.BadUsage(place, sentence(twice), "Give each option once.");
      default ->
          new GenerationDiagnostic.BadUsage(place, sentence(exception), "See the help for values.");
    };
  }

  private static String sentence(ParameterException exception) {
    String message = String.valueOf(exception.getMessage()).replaceAll("\\.$", "");
    return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }

  private static List<String> known(CommandLine line) {
    List<String> known = new ArrayList<>();
    line.getCommandSpec().options().forEach(option -> known.add(option.longestName()));
    known.addAll(line.getSubcommands().keySet());
    return known;
  }

  /** What the work itself reports; anything else is a fault of the program. */
  static int onExecution(Exception exception, CommandLine line, ParseResult result) {
    if (exception instanceof DiagnosticException diagnosed) {
      line.getErr().println(diagnosed.diagnostic().message().text());
      return CommandLine.ExitCode.USAGE;
    }
    return onFault(exception, line);
  }

  /** Memory that ran out is for the user to mend, all else for the authors. */
  static int onFault(Throwable fault, CommandLine line) {
    Place place = Place.of("gen-layers");
    boolean full = fault instanceof OutOfMemoryError;
    Diagnostic diagnostic =
        full
            ? new GenerationDiagnostic.OutOfMemory(place, Runtime.getRuntime().maxMemory() >> 20)
            : new GenerationDiagnostic.InternalFault(place, fault);
    line.getErr().println(diagnostic.message().text());
    return full ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
  }
}
