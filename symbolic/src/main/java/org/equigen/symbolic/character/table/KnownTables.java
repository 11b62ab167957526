package org.equigen.symbolic.character.table;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.group.AlternatingGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.SymmetricGroup;
import org.equigen.symbolic.group.finite.ConjugacyClasses;

/**
 * The tables of the groups that were asked last, as long as memory allows; none is remembered, too.
 */
final class KnownTables {
  private static final int MOST_GROUPS = 16;

  private final Map<Group, SoftReference<Optional<CharacterTable>>> tables = new LinkedHashMap<>();

  synchronized Optional<CharacterTable> find(Group group) {
    SoftReference<Optional<CharacterTable>> known = tables.remove(group);
    Optional<CharacterTable> table = known == null ? null : known.get();
    if (table == null) {
      table = compute(group);
    }
    if (tables.size() >= MOST_GROUPS) {
      tables.remove(tables.keySet().iterator().next());
    }
    tables.put(group, new SoftReference<>(table));
    return table;
  }

  /** Whoever asks can do without a table, so that a refusal is no error here. */
  private static Optional<CharacterTable> compute(Group group) {
    try {
      boolean byCycles = group instanceof SymmetricGroup || group instanceof AlternatingGroup;
      return byCycles && ConjugacyClasses.of(group).count() > CharacterTable.MOST_NUMBERED
          ? Optional.empty()
          : Optional.of(CharacterTable.of(group));
    } catch (DiagnosticException _) {
      return Optional.empty();
    }
  }
}
