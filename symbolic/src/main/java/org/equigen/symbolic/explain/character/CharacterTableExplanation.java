package org.equigen.symbolic.explain.character;

import java.io.IOException;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.diagnostic.ExplanationDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.explain.Explanation;
import org.equigen.symbolic.explain.Picture;

/**
 * A character table.
 *
 * @param table the table
 */
public record CharacterTableExplanation(CharacterTable table) implements Explanation {
  @Override
  public void text(Appendable out) throws IOException {
    CharacterTableText.write(table, out);
  }

  @Override
  public void json(Appendable out) throws IOException {
    CharacterTableJson.write(table, out);
  }

  @Override
  public void latex(Appendable out) throws IOException {
    CharacterTableLatex.write(table, out);
  }

  @Override
  public Picture picture() {
    throw new ExplanationDiagnostic.NothingToDraw(
            Place.of("--format"), "a character table is no matrix of a map")
        .exception();
  }
}
