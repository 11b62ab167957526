package org.equigen.codegen.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.symbolic.diagnostic.Place;

/** The forms in which an explanation is given, with the ending of their files. */
enum Form {
  TEXT("text", ".txt"),
  JSON("json", ".json"),
  LATEX("latex", ".tex"),
  PNG("png", ".png");

  private static final List<String> OTHER_PICTURES =
      List.of(".gif", ".jpg", ".jpeg", ".svg", ".pdf", ".bmp", ".webp", ".tif", ".tiff", ".eps");

  private final String word;
  private final String ending;

  Form(String word, String ending) {
    this.word = word;
    this.ending = ending;
  }

  /** The name on the command line. */
  String word() {
    return word;
  }

  /** How the names of its files end, with the dot. */
  String ending() {
    return ending;
  }

  /**
   * The form of a name.
   *
   * @param known the forms to name where it is none
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if there is none; where it is the
   *     ending of files, naming their form
   */
  static Form parse(String text, List<Form> known) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(form -> form.word.equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(text, known));
  }

  private static RuntimeException unknown(String text, List<Form> known) {
    Place place = Place.of("--format");
    String ending = "." + text.strip().toLowerCase(Locale.ROOT);
    List<String> words = known.stream().map(Form::word).toList();
    return known.stream()
        .filter(form -> form.ending.equals(ending))
        .findFirst()
        .<GenerationDiagnostic>map(
            form -> new GenerationDiagnostic.EndingOfForm(place, text, form.word, words))
        .orElseGet(() -> new GenerationDiagnostic.UnknownChoice(place, "format", text, words))
        .exception();
  }

  /**
   * The form that the ending of a file tells, if it tells one.
   *
   * @param known the forms to name where it is that of another picture
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException for pictures of other kinds
   */
  static Optional<Form> ofFile(String file, List<Form> known) {
    String name = file.toLowerCase(Locale.ROOT);
    if (OTHER_PICTURES.stream().anyMatch(name::endsWith)) {
      throw new GenerationDiagnostic.UnknownChoice(
              Place.of("--output"),
              "ending of a file",
              name.substring(name.lastIndexOf('.')),
              known.stream().map(form -> form.ending).toList())
          .exception();
    }
    return Arrays.stream(values()).filter(form -> name.endsWith(form.ending)).findFirst();
  }
}
