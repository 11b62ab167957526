package org.equigen.codegen.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.codegen.output.OutputFiles;
import org.equigen.symbolic.diagnostic.ExplanationDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.explain.Explanation;
import org.equigen.symbolic.explain.Picture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * In which form an explanation is given, and where. What commands have to show decides which forms
 * their options list: {@link TextOptions} or {@link PictureOptions}.
 */
abstract sealed class FormatOptions permits TextOptions, PictureOptions {
  private @Nullable String format;
  private @Nullable Integer page;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write to this file instead of printing, and make its folder if there is none.")
  private @Nullable String output;

  @Option(
      names = "--force",
      description = "Replace a file that exists and is no picture made by Equigen.")
  private boolean force;

  final void format(String word) {
    format = word;
  }

  final void page(int number) {
    page = number;
  }

  /** The forms that the command has. */
  abstract List<Form> forms();

  /** Why there is no picture, where there is none. */
  abstract String nothingToDraw();

  /**
   * The form that is meant.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if options contradict each other:
   *     before anything is solved
   */
  final Form form() {
    String file = output;
    Optional<Form> ending = file == null ? Optional.empty() : Form.ofFile(file, forms());
    Form form = format == null ? ending.orElse(Form.TEXT) : Form.parse(format, forms());
    if (!forms().contains(form)) {
      throw new ExplanationDiagnostic.NothingToDraw(Place.of("--format"), nothingToDraw())
          .exception();
    }
    if (ending.isPresent() && ending.get() != form) {
      throw new GenerationDiagnostic.Conflict(
              Place.of("--format"),
              "--output",
              "a file of the form %s ends in %s".formatted(form.word(), form.ending()))
          .exception();
    }
    if (file != null && file.isBlank()) {
      throw unwritable("the path is empty");
    }
    requirePicture(form);
    return form;
  }

  private void requirePicture(Form form) {
    if (form == Form.PNG && output == null) {
      throw new ExplanationDiagnostic.NoFile(Place.of("--format"), "picture.png").exception();
    }
    if (form != Form.PNG && page != null) {
      throw new GenerationDiagnostic.Conflict(
              Place.of("--page"), "this form", "only pictures have pages")
          .exception();
    }
  }

  private static RuntimeException unwritable(String reason) {
    return new GenerationDiagnostic.Unwritable(Place.of("--output"), reason).exception();
  }

  /**
   * Makes an explanation and prints it, or writes it and prints the name of the file.
   *
   * @param line the command line
   * @param make what makes the explanation; it may tell of progress on the error stream
   * @return the exit code
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if there is no such page, or if the
   *     file cannot be written; then there is none
   */
  final int show(CommandLine line, Function<PrintWriter, Explanation> make) throws IOException {
    Form form = form();
    Explanation explanation = make.apply(line.getErr());
    PrintWriter out = line.getOut();
    String file = output;
    if (file == null) {
      write(explanation, form, out);
    } else {
      out.println(save(file, content(explanation, form)));
    }
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private static void write(Explanation explanation, Form form, Appendable out) throws IOException {
    switch (form) {
      case TEXT -> explanation.text(out);
      case JSON -> explanation.json(out);
      case LATEX -> explanation.latex(out);
      case PNG -> throw new IllegalStateException("pictures are not printed");
    }
  }

  private byte[] content(Explanation explanation, Form form) throws IOException {
    if (form == Form.PNG) {
      return picture(explanation.picture());
    }
    StringBuilder text = new StringBuilder();
    write(explanation, form, text);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] picture(Picture picture) {
    int number = page == null ? 1 : page;
    if (number < 1 || number > picture.pages()) {
      throw new ExplanationDiagnostic.NoSuchPage(Place.of("--page"), number, picture.pages())
          .exception();
    }
    return picture.png(number);
  }

  private String save(String file, byte[] content) {
    try {
      Path path = Path.of(file);
      Path name = path.getFileName();
      if (name == null) {
        throw unwritable("it is a folder");
      }
      Path parent = path.getParent();
      SortedMap<String, byte[]> files = new TreeMap<>();
      files.put(name.toString(), content);
      return new OutputFiles(parent == null ? Path.of("") : parent, force).write(files).getFirst();
    } catch (InvalidPathException e) {
      throw unwritable(e.getReason());
    }
  }
}
