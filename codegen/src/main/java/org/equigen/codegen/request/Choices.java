package org.equigen.codegen.request;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.codegen.planning.declaration.OptionWord;

/**
 * What users choose among a few.
 *
 * @param what is chosen, for diagnostics
 * @param values the choices
 * @param word the name that users give to one
 */
record Choices<C>(String what, List<C> values, Function<C, String> word) {
  /**
   * The choice among options that have a word, made under their name.
   *
   * @param usual where nothing was given
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException at a word that is none of the
   *     choices
   */
  static <W extends OptionWord> W ofWords(GivenTexts given, String name, W[] choices, W usual) {
    return new Choices<>(name, List.of(choices), OptionWord::word).of(given, name, usual);
  }

  /**
   * The choice that was made under a name, whatever its case.
   *
   * @param usual where nothing was given
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException at a word that is none of the
   *     choices
   */
  C of(GivenTexts given, String name, C usual) {
    RequestedText requested = given.text(name);
    if (requested.text().isEmpty()) {
      return usual;
    }
    String text = requested.text().get();
    return values.stream()
        .filter(it -> word.apply(it).equals(text.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new GenerationDiagnostic.UnknownChoice(
                        requested.place(), what, text, values.stream().map(word).toList())
                    .exception());
  }
}
