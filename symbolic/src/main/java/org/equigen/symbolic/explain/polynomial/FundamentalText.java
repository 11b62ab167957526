package org.equigen.symbolic.explain.polynomial;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.invariant.contraction.GeneratingEquivariant;
import org.equigen.symbolic.invariant.contraction.GeneratingInvariant;
import org.equigen.symbolic.invariant.contraction.NaturalSpace;
import org.equigen.symbolic.invariant.contraction.Operand;
import org.equigen.symbolic.invariant.contraction.TensorOrigin;
import org.equigen.symbolic.invariant.fundamental.FundamentalCompleteness;
import org.equigen.symbolic.invariant.fundamental.FundamentalEquivariants;
import org.equigen.symbolic.invariant.fundamental.FundamentalInvariants;

/** Generators by the first fundamental theorem for reading, long lists by their beginning. */
public final class FundamentalText {
  private static final int MOST_LISTED = 200;
  private static final int MOST_NAMES = 8;

  private FundamentalText() {}

  /**
   * Writes the inputs, the generators and how far they are complete, ending with a line break.
   *
   * @throws IOException what {@code out} throws
   */
  public static void write(FundamentalExplanation subject, Appendable out) throws IOException {
    FundamentalInvariants invariants = subject.invariants();
    out.append("group       %s%n".formatted(invariants.theorem().group().name()));
    out.append("on          %s%n".formatted(invariants.representation()));
    for (String names : inputs(invariants.operands())) {
      out.append("inputs      %s%n".formatted(names));
    }
    for (NaturalSpace space : invariants.theorem().spaces().stream().distinct().toList()) {
      String source = space.theorem().source();
      out.append("theorem     %s (%s)%n".formatted(space.theorem().generators(), source));
    }
    list(
        "invariants",
        invariants.generators().stream().map(GeneratingInvariant::text).toList(),
        invariants.completeness(),
        out);
    for (FundamentalEquivariants maps : subject.equivariants()) {
      list(
          "equivariants to " + maps.out(),
          maps.generators().stream().map(GeneratingEquivariant::text).toList(),
          maps.completeness(),
          out);
    }
  }

  /** The names of the tensors, those of one summand together. */
  private static List<String> inputs(List<Operand> operands) {
    Map<Integer, List<String>> names = new LinkedHashMap<>();
    for (Operand operand : operands) {
      if (!(operand.source() instanceof TensorOrigin.Conjugated)) {
        int summand = operand.source().channel().summand();
        names.computeIfAbsent(summand, _ -> new ArrayList<>()).add(operand.name());
      }
    }
    return names.values().stream().map(FundamentalText::joined).toList();
  }

  private static String joined(List<String> names) {
    return names.size() > MOST_NAMES
        ? String.join(", ", names.subList(0, MOST_NAMES)) + ", ..."
        : String.join(", ", names);
  }

  private static void list(
      String title, List<String> generators, FundamentalCompleteness completeness, Appendable out)
      throws IOException {
    int count = generators.size();
    out.append("%n%s: %s generator%s%n".formatted(title, count, count == 1 ? "" : "s"));
    out.append("  %s%n".formatted(completeness));
    for (int i = 0; i < Math.min(count, MOST_LISTED); i++) {
      out.append("  %s. %s%n".formatted(i + 1, generators.get(i)));
    }
    if (count > MOST_LISTED) {
      out.append("  ... and %s more (all with --format json)%n".formatted(count - MOST_LISTED));
    }
    if (count == 0) {
      out.append("  There is none but zero and constants. Conjugates are not in a complex\n");
      out.append("  representation: Real(R) has hermitian products.\n");
    }
  }
}
