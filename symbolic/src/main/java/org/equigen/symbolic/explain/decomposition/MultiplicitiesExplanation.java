package org.equigen.symbolic.explain.decomposition;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Collectors;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.decomposition.Multiplicities;
import org.equigen.symbolic.decomposition.irrep.RealType;
import org.equigen.symbolic.diagnostic.ExplanationDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.explain.Explanation;
import org.equigen.symbolic.explain.Picture;
import org.equigen.symbolic.explain.character.CharacterTableJson;
import org.equigen.symbolic.explain.character.CharacterTableLatex;
import org.equigen.symbolic.explain.character.CharacterTableText;
import org.equigen.symbolic.explain.format.JsonWriter;
import org.equigen.symbolic.explain.format.LatexDocument;
import org.equigen.symbolic.explain.format.LatexNames;
import org.equigen.symbolic.explain.format.TextTable;

/**
 * Which irreducible representations occur how often.
 *
 * @param multiplicities what was counted
 * @param characters the character table of the group, if it is to be told as well
 */
public record MultiplicitiesExplanation(
    Multiplicities multiplicities, Optional<CharacterTable> characters) implements Explanation {
  /** Longer sums are in the table only. */
  private static final int MOST_SUMMANDS = 24;

  @Override
  public void text(Appendable out) throws IOException {
    field(out, "group", multiplicities.group().name());
    field(
        out,
        "representation",
        "%s  (%s component%s, over %s)"
            .formatted(
                multiplicities.representation(),
                multiplicities.dimension(),
                multiplicities.dimension().equals(BigInteger.ONE) ? "" : "s",
                over()));
    if (multiplicities.parts().size() <= MOST_SUMMANDS) {
      field(out, "decomposition", multiplicities.representation() + " = " + sum());
    }
    field(out, "parameters", multiplicities.endomorphisms() + " of an equivariant map to itself");
    field(out, "by", multiplicities.method());
    out.append('\n');
    table(out);
    if (characters.isPresent()) {
      out.append('\n');
      CharacterTableText.write(characters.get(), out);
    }
  }

  private static void field(Appendable out, String name, String value) throws IOException {
    out.append("%-16s%s\n".formatted(name, value));
  }

  private String over() {
    return multiplicities.real() ? "R" : "C";
  }

  private String sum() {
    return multiplicities.parts().stream()
        .map(part -> times(part, "x") + part.irrep())
        .collect(Collectors.joining(" + "));
  }

  private static String times(Multiplicities.Part part, String sign) {
    return part.multiplicity().equals(BigInteger.ONE) ? "" : part.multiplicity() + sign;
  }

  private void table(Appendable out) throws IOException {
    boolean rows = hasRows();
    TextTable table = new TextTable();
    table.add("irreducible", "dimension", "type", "multiplicity", rows ? "character" : "");
    for (Multiplicities.Part part : multiplicities.parts()) {
      table.add(
          part.irrep(),
          part.dimension().toString(),
          part.type().map(RealType::name).orElse("-"),
          part.multiplicity().toString(),
          part.character().orElse(""));
    }
    table.write("", out);
  }

  private boolean hasRows() {
    return multiplicities.parts().stream().anyMatch(part -> part.character().isPresent());
  }

  @Override
  public void json(Appendable out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.begin("multiplicities").key("group").value(multiplicities.group().name());
    json.key("representation").value(multiplicities.representation().toString());
    json.key("dimension").value(multiplicities.dimension()).key("over").value(over());
    json.key("parameters").value(multiplicities.endomorphisms());
    json.key("method").value(multiplicities.method()).line();
    json.key("components").lines(multiplicities.parts(), part -> component(json, part)).line();
    json.key("characterTable");
    if (characters.isPresent()) {
      CharacterTableJson.write(characters.get(), json);
    } else {
      json.nothing();
    }
    json.finish();
  }

  private static void component(JsonWriter json, Multiplicities.Part part) throws IOException {
    json.open('{').key("irreducible").value(part.irrep());
    json.key("dimension").value(part.dimension());
    json.key("type").value(part.type().map(RealType::name));
    json.key("multiplicity").value(part.multiplicity());
    json.key("character").value(part.character()).close('}');
  }

  @Override
  public void latex(Appendable out) throws IOException {
    LatexDocument document = new LatexDocument(out);
    String group = LatexNames.group(multiplicities.group());
    document.begin("Multiplicities in a representation of $" + group + "$");
    document.line(
        "$%s$ has %s dimensions over $\\mathbf{%s}$."
            .formatted(
                LatexNames.representation(multiplicities.representation()),
                multiplicities.dimension(),
                over()));
    document.line("\\begin{center}");
    document.line("\\begin{tabular}{lrcrl}");
    document.line("irreducible & dimension & type & multiplicity & \\\\");
    document.line("\\hline");
    for (Multiplicities.Part part : multiplicities.parts()) {
      document.line(
          "$%s$ & %s & %s & %s & %s \\\\"
              .formatted(
                  LatexNames.name(part.irrep()),
                  part.dimension(),
                  part.type().map(type -> "$\\mathbf{" + type + "}$").orElse("--"),
                  part.multiplicity(),
                  LatexNames.escape(part.character().orElse(""))));
    }
    document.line("\\end{tabular}");
    document.line("\\end{center}");
    if (characters.isPresent()) {
      document.line("\\subsection*{Character table}");
      CharacterTableLatex.write(characters.get(), document);
    }
    document.end();
  }

  @Override
  public Picture picture() {
    throw new ExplanationDiagnostic.NothingToDraw(
            Place.of("--format"), "multiplicities are no matrices")
        .exception();
  }
}
