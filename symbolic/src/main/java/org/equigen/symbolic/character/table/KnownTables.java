package org.equigen.symbolic.character.table;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.group.AlternatingGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.ProductGroup;
import org.equigen.symbolic.group.SymmetricGroup;
import org.equigen.symbolic.group.finite.ConjugacyClasses;

/**
 * The tables of the groups that were asked last, as long as memory allows; none is remembered, too.
 */
final class KnownTables {
  private static final int MOST_GROUPS = 16;

  private final Map<Group, SoftReference<Answer>> answers = new LinkedHashMap<>();

  /** What was found out about a group. */
  private record Answer(Optional<CharacterTable> table) {}

  synchronized Optional<CharacterTable> find(Group group) {
    SoftReference<Answer> known = answers.remove(group);
    Answer answer = known == null ? null : known.get();
    if (answer == null) {
      answer = new Answer(compute(group));
    }
    if (answers.size() >= MOST_GROUPS) {
      answers.remove(answers.keySet().iterator().next());
    }
    answers.put(group, new SoftReference<>(answer));
    return answer.table();
  }

  /** Whoever asks can do without a table, so that a refusal is no error here. */
  private static Optional<CharacterTable> compute(Group group) {
    try {
      boolean cheap =
          group instanceof SymmetricGroup
              || group instanceof AlternatingGroup
              || group instanceof ProductGroup;
      return cheap && ConjugacyClasses.of(group).count() > CharacterTable.MOST_NUMBERED
          ? Optional.empty()
          : Optional.of(CharacterTable.of(group));
    } catch (DiagnosticException _) {
      return Optional.empty();
    }
  }
}
