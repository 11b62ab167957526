package org.equigen.symbolic.explain.decomposition;

import java.io.IOException;
import java.util.Optional;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.decomposition.Decomposition;
import org.equigen.symbolic.explain.Explanation;
import org.equigen.symbolic.explain.Picture;
import org.equigen.symbolic.explain.character.CharacterTableText;

/**
 * A decomposition into irreducible representations.
 *
 * @param decomposition what was found
 * @param changeOfBasis whether its change of basis is written out; pictures always show it
 * @param characters the character table of the group, if it is to be told as well
 */
public record DecompositionExplanation(
    Decomposition decomposition, boolean changeOfBasis, Optional<CharacterTable> characters)
    implements Explanation {
  /** Without a character table. */
  public DecompositionExplanation(Decomposition decomposition, boolean changeOfBasis) {
    this(decomposition, changeOfBasis, Optional.empty());
  }

  @Override
  public void text(Appendable out) throws IOException {
    DecompositionText text = new DecompositionText(decomposition, out);
    text.write();
    if (changeOfBasis) {
      text.writeChangeOfBasis();
    }
    if (characters.isPresent()) {
      out.append('\n');
      CharacterTableText.write(characters.get(), out);
    }
  }

  @Override
  public void json(Appendable out) throws IOException {
    new DecompositionJson(decomposition, out).write(changeOfBasis, characters);
  }

  @Override
  public void latex(Appendable out) throws IOException {
    new DecompositionLatex(decomposition, out).write(changeOfBasis, characters);
  }

  @Override
  public Picture picture() {
    return new DecompositionPicture(decomposition);
  }
}
