package org.equigen.symbolic.invariant.contraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Writes a contraction in index notation.
 *
 * <p>Every slot has a letter of its own, and the invariant tensors join them; repeated letters are
 * summed over. Where indices only coincide they share a letter: those of permutations, whose sums
 * are written out, and an output index joined to an input index by delta. Coordinates have their
 * number in place of a letter. In LaTeX, indices of vectors are upper and those of duals lower.
 */
final class ContractionText {
  private final int open;
  private final List<Operand> operands;
  private final List<ContractedForm> links;
  private final List<NaturalIndex> slots = new ArrayList<>();
  private final List<String> letters;
  private final List<ContractedForm> shown = new ArrayList<>();

  /**
   * Prepares the text.
   *
   * @param open the slots of the output, dual to its indices
   */
  ContractionText(List<NaturalIndex> open, List<Operand> operands, List<ContractedForm> links) {
    this.open = open.size();
    this.operands = operands;
    this.links = links;
    slots.addAll(open);
    operands.forEach(operand -> slots.addAll(operand.slots()));
    letters = new ArrayList<>(Collections.nCopies(slots.size(), ""));
    share();
    int next = 0;
    for (int slot = 0; slot < letters.size(); slot++) {
      if (letters.get(slot).isEmpty()) {
        String letter = letter(next++);
        for (int other : partners(slot)) {
          letters.set(other, letter);
        }
      }
    }
  }

  /** Gives coordinates their numbers and keeps the tensors that are written. */
  private void share() {
    for (ContractedForm link : links) {
      if (link.form() instanceof Form.Coordinate(NaturalSpace _, int index, boolean _)) {
        letters.set(link.ends().getFirst(), Integer.toString(index + 1));
      } else if (!coincides(link)) {
        shown.add(link);
      }
    }
  }

  /** Whether the indices of a link are written with one letter. */
  private boolean coincides(ContractedForm link) {
    return switch (link.form()) {
      case Form.Coincidence _ -> true;
      case Form.Pairing pairing ->
          pairing.left() != pairing.right()
              && link.ends().getFirst() < open
              && link.ends().getLast() >= open;
      case Form.Epsilon _, Form.Coordinate _ -> false;
    };
  }

  private List<Integer> partners(int slot) {
    return links.stream()
        .filter(link -> link.ends().contains(slot) && coincides(link))
        .findFirst()
        .map(ContractedForm::ends)
        .orElse(List.of(slot));
  }

  /** For example {@code eta(a,b) x1(a) x2(b)}. */
  String text() {
    List<String> factors = new ArrayList<>();
    String sums = String.join(",", sums());
    if (!sums.isEmpty()) {
      factors.add("sum(" + sums + ")");
    }
    for (ContractedForm link : shown) {
      factors.add(link.form().name() + "(" + lettersOf(link.ends()) + ")");
    }
    List<String> tensors = new ArrayList<>();
    int slot = open;
    for (Operand operand : operands) {
      List<Integer> own = range(slot, operand.slots().size());
      slot += own.size();
      tensors.add(operand.name() + (own.isEmpty() ? "" : "(" + lettersOf(own) + ")"));
    }
    factors.addAll(powers(tensors));
    return factors.isEmpty() || (tensors.isEmpty() && shown.isEmpty())
        ? "1"
        : String.join(" ", factors);
  }

  /** The indices of the output, for example {@code (a,b)}; nothing for a scalar. */
  String output() {
    return open == 0 ? "" : "(" + lettersOf(range(0, open)) + ")";
  }

  /** The same in LaTeX. */
  String outputLatex() {
    return indices(range(0, open), true);
  }

  /** For example {@code \eta_{ab}\,{x_{1}}^{a}\,{x_{2}}^{b}}. */
  String latex() {
    List<String> factors = new ArrayList<>();
    for (ContractedForm link : shown) {
      factors.add(link.form().latex() + indices(link.ends(), true));
    }
    int slot = open;
    List<String> tensors = new ArrayList<>();
    for (Operand operand : operands) {
      List<Integer> own = range(slot, operand.slots().size());
      slot += own.size();
      tensors.add("{" + operand.latex() + "}" + indices(own, false));
    }
    factors.addAll(tensors);
    String sums = String.join("", sums());
    String product = factors.isEmpty() ? "1" : String.join("\\,", factors);
    return sums.isEmpty() || factors.isEmpty() ? product : "\\sum_{" + sums + "} " + product;
  }

  /** The letters that permutations sum over: those that no output has. */
  private List<String> sums() {
    List<String> sums = new ArrayList<>();
    for (ContractedForm link : links) {
      String letter = letters.get(link.ends().getFirst());
      boolean summed = link.ends().stream().allMatch(end -> end >= open);
      if (link.form() instanceof Form.Coincidence && summed) {
        sums.add(letter);
      }
    }
    return List.copyOf(new TreeSet<>(sums));
  }

  private static List<String> powers(List<String> factors) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    factors.forEach(factor -> counts.merge(factor, 1, Integer::sum));
    List<String> powers = new ArrayList<>();
    counts.forEach((factor, count) -> powers.add(count == 1 ? factor : factor + "^" + count));
    return powers;
  }

  /** Runs of upper and lower indices; those of forms stand opposite to those of tensors. */
  private String indices(List<Integer> ends, boolean opposite) {
    StringBuilder text = new StringBuilder();
    boolean upper = false;
    for (int i = 0; i < ends.size(); i++) {
      boolean now = slots.get(ends.get(i)).dual() == opposite;
      if (i == 0 || now != upper) {
        text.append(i == 0 ? "" : "}{}").append(now ? "^{" : "_{");
        upper = now;
      }
      text.append(letters.get(ends.get(i)));
    }
    return ends.isEmpty() ? "" : text.append('}').toString();
  }

  private String lettersOf(List<Integer> ends) {
    return String.join(",", ends.stream().map(letters::get).toList());
  }

  private static List<Integer> range(int from, int count) {
    List<Integer> range = new ArrayList<>();
    for (int slot = from; slot < from + count; slot++) {
      range.add(slot);
    }
    return range;
  }

  /** a to o, which no tensor is called, then a1, b1 and so on. */
  private static String letter(int number) {
    String letter = Character.toString('a' + number % 15);
    return number < 15 ? letter : letter + number / 15;
  }
}
