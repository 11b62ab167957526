package org.equigen.symbolic.explain.polynomial;

import java.io.IOException;
import java.util.List;
import org.equigen.symbolic.explain.format.JsonWriter;
import org.equigen.symbolic.invariant.contraction.Channel;
import org.equigen.symbolic.invariant.contraction.ContractedForm;
import org.equigen.symbolic.invariant.contraction.Operand;
import org.equigen.symbolic.invariant.contraction.TensorOrigin;
import org.equigen.symbolic.invariant.fundamental.FundamentalCompleteness;
import org.equigen.symbolic.invariant.fundamental.FundamentalEquivariants;
import org.equigen.symbolic.invariant.fundamental.FundamentalInvariants;
import org.equigen.symbolic.representation.Term;

/**
 * Generators by the first fundamental theorem as JSON: {@code group}, {@code representation},
 * {@code invariants} and {@code equivariants}, each generator with its degree, text, LaTeX, the
 * channels of its tensors and the invariant tensors that join their slots.
 */
public final class FundamentalJson {
  private final JsonWriter json;

  private FundamentalJson(Appendable out) {
    json = new JsonWriter(out);
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
    json.begin("fundamental-invariants").key("group").value(invariants.theorem().group().name());
    json.key("representation").value(invariants.representation().toString()).line();
    json.key("invariants").open('{').key("target").value(Term.SCALAR.toString());
    completeness(invariants.completeness());
    json.key("generators");
    json.lines(
        invariants.generators(),
        one -> generator(one.text(), one.latex(), one.operands(), one.links()));
    json.close('}').line().key("equivariants").lines(subject.equivariants(), this::maps).finish();
  }

  private void completeness(FundamentalCompleteness completeness) throws IOException {
    json.key("complete").value(completeness instanceof FundamentalCompleteness.Complete);
    json.key("reason").value(completeness.reason());
  }

  private void maps(FundamentalEquivariants maps) throws IOException {
    json.open('{').key("target").value(maps.out().toString());
    completeness(maps.completeness());
    json.key("generators");
    json.lines(
        maps.generators(), one -> generator(one.text(), one.latex(), one.operands(), one.links()));
    json.close('}');
  }

  private void generator(
      String text, String latex, List<Operand> operands, List<ContractedForm> links)
      throws IOException {
    json.open('{').key("degree").value(operands.size()).key("text").value(text);
    json.key("latex").value(latex).key("tensors").list(operands, this::operand);
    json.key("forms").list(links, this::form).close('}');
  }

  private void form(ContractedForm link) throws IOException {
    json.open('{').key("name").value(link.form().name());
    json.key("slots").numbers(link.ends()).close('}');
  }

  private void operand(Operand operand) throws IOException {
    json.open('{').key("name").value(operand.name());
    channel(operand.source().channel());
    switch (operand.source()) {
      case TensorOrigin.Plain _ -> {}
      case TensorOrigin.Conjugated _ -> json.key("conjugated").value(true);
      case TensorOrigin.Difference(Channel _, Channel base) -> {
        json.key("base").open('{');
        channel(base);
        json.close('}');
      }
    }
    json.close('}');
  }

  private void channel(Channel channel) throws IOException {
    json.key("summand").value(channel.summand()).key("channel").value(channel.channel());
    json.key("part").value(channel.part());
  }
}
