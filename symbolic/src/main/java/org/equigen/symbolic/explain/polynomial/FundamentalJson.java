package org.equigen.symbolic.explain.polynomial;

import java.io.IOException;
import java.util.List;
import org.equigen.symbolic.explain.format.JsonText;
import org.equigen.symbolic.invariant.fundamental.Channel;
import org.equigen.symbolic.invariant.fundamental.FundamentalEquivariants;
import org.equigen.symbolic.invariant.fundamental.FundamentalInvariants;
import org.equigen.symbolic.invariant.fundamental.GeneratingEquivariant;
import org.equigen.symbolic.invariant.fundamental.GeneratingInvariant;
import org.equigen.symbolic.invariant.fundamental.Link;
import org.equigen.symbolic.invariant.fundamental.Operand;
import org.equigen.symbolic.invariant.fundamental.Source;

/**
 * Generators by the first fundamental theorem as JSON: {@code group}, {@code on}, {@code
 * invariants} and {@code equivariants}, each generator with its degree, text, LaTeX, the channels
 * of its tensors and the invariant tensors that join their slots.
 */
public final class FundamentalJson {
  private final Appendable out;

  private FundamentalJson(Appendable out) {
    this.out = out;
  }

  /**
   * Writes one object.
   *
   * @throws IOException what {@code out} throws
   */
  public static void write(FundamentalExplanation subject, Appendable out) throws IOException {
    new FundamentalJson(out).write(subject);
  }

  private void write(FundamentalExplanation subject) throws IOException {
    FundamentalInvariants invariants = subject.invariants();
    out.append("{\n  \"group\": ");
    JsonText.append(out, invariants.theorem().group().name());
    out.append(",\n  \"on\": ");
    JsonText.append(out, invariants.representation().toString());
    out.append(",\n  \"completeness\": ");
    JsonText.append(out, invariants.completeness().toString());
    out.append(",\n  \"invariants\": [");
    String between = "\n";
    for (GeneratingInvariant one : invariants.generators()) {
      out.append(between);
      generator(one.text(), one.latex(), one.operands(), one.links());
      between = ",\n";
    }
    out.append("\n  ],\n  \"equivariants\": [");
    between = "\n";
    for (FundamentalEquivariants maps : subject.equivariants()) {
      out.append(between);
      equivariants(maps);
      between = ",\n";
    }
    out.append("\n  ]\n}\n");
  }

  private void equivariants(FundamentalEquivariants maps) throws IOException {
    out.append("    {\"to\": ");
    JsonText.append(out, maps.out().toString());
    out.append(", \"completeness\": ");
    JsonText.append(out, maps.completeness().toString());
    out.append(", \"generators\": [");
    String between = "\n";
    for (GeneratingEquivariant one : maps.generators()) {
      out.append(between);
      generator(one.text(), one.latex(), one.operands(), one.links());
      between = ",\n";
    }
    out.append("]}");
  }

  private void generator(String text, String latex, List<Operand> operands, List<Link> links)
      throws IOException {
    out.append("    {\"degree\": %d, \"text\": ".formatted(operands.size()));
    JsonText.append(out, text);
    out.append(", \"latex\": ");
    JsonText.append(out, latex);
    out.append(", \"tensors\": [");
    String between = "";
    for (Operand operand : operands) {
      out.append(between);
      operand(operand);
      between = ", ";
    }
    out.append("], \"forms\": [");
    between = "";
    for (Link link : links) {
      out.append(between).append("{\"name\": ");
      JsonText.append(out, link.form().name());
      out.append(", \"slots\": %s}".formatted(link.ends()));
      between = ", ";
    }
    out.append("]}");
  }

  private void operand(Operand operand) throws IOException {
    out.append("{\"name\": ");
    JsonText.append(out, operand.name());
    out.append(channel(operand.source().channel(), ""));
    switch (operand.source()) {
      case Source.Plain _ -> {}
      case Source.Conjugated _ -> out.append(", \"conjugated\": true");
      case Source.Difference(Channel _, Channel base) -> out.append(channel(base, "base "));
    }
    out.append("}");
  }

  private static String channel(Channel channel, String which) {
    return ", \"%ssummand\": %d, \"%schannel\": %d, \"%spart\": %d"
        .formatted(which, channel.summand(), which, channel.channel(), which, channel.part());
  }
}
