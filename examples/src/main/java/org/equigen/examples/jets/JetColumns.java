package org.equigen.examples.jets;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The names of the columns inside the two blocks of values. */
final class JetColumns {
  /** The first number in {@code values_block_0} that belongs to the truth momentum. */
  static final int TRUTH = 800;

  /** The position of the label in {@code values_block_1}. */
  static final int SIGNAL = 1;

  // Before the lists that are made of it.
  private static final List<String> COMPONENTS = List.of("E", "PX", "PY", "PZ");

  /** {@code E_0, PX_0, PY_0, PZ_0, E_1, ..., PZ_199, truthE, truthPX, truthPY, truthPZ}. */
  static final List<String> MOMENTA =
      IntStream.range(0, TRUTH + Jet.COMPONENTS).mapToObj(JetColumns::momentum).toList();

  /** {@code ttv, is_signal_new}. */
  static final List<String> LABELS = List.of("ttv", "is_signal_new");

  // A string in a pickle of protocol 0: opcode V (or S, quoted), the text, a line break.
  private static final Pattern PICKLED = Pattern.compile("(?:V([^\\n]*)|S'([^\\n]*)')\\n");

  private JetColumns() {}

  /** The name of column {@code index} of {@code values_block_0}. */
  static String momentum(int index) {
    return index < TRUTH ? constituent(index) : truth(index - TRUTH);
  }

  /** The name of number {@code index} of all momenta of a jet. */
  static String constituent(int index) {
    return COMPONENTS.get(index % Jet.COMPONENTS) + "_" + index / Jet.COMPONENTS;
  }

  /** The name of component {@code index} of the momentum of the top quark. */
  static String truth(int index) {
    return "truth" + COMPONENTS.get(index);
  }

  /** The strings of a pickled list, in order, as pandas keeps the names beside a block. */
  static List<String> pickled(String text) {
    return PICKLED
        .matcher(text)
        .results()
        .map(match -> match.group(1) != null ? match.group(1) : match.group(2))
        .toList();
  }
}
