package org.equigen.symbolic.decomposition.discovery;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.decomposition.irrep.IrrepCatalogue;
import org.equigen.symbolic.decomposition.irrep.LabelledCatalogue;
import org.equigen.symbolic.decomposition.irrep.LabelledIrreps;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;

/**
 * Irreducible representations by number, as {@code irrep(3)} or {@code irrep(D(4),3)}: those of
 * {@link LabelledCatalogue} where the group has labels, else of {@link UnlabelledIrreps}. The
 * numbers count representations over R for real groups, else over C; {@code irrep(3,real)} and
 * {@code irrep(3,complex)} say otherwise.
 *
 * <p>Any thread may ask. Catalogues are kept as long as memory allows.
 */
public final class NumberedIrreps {
  /** The largest number for finite groups. */
  private static final int MOST = 999;

  /** The largest number for infinite groups, whose representations grow quickly. */
  private static final int MOST_OF_INFINITE = 48;

  private static final Pattern LABEL =
      Pattern.compile("irrep\\((?:(.*),)?(\\d+)(?:,(real|complex))?\\)");
  private static final int MOST_GROUPS = 16;

  private static final Map<Key, SoftReference<IrrepCatalogue>> CATALOGUES = new LinkedHashMap<>();

  private record Key(Group group, boolean real) {}

  /** What a label means for a group. */
  public sealed interface Meaning {
    /** A representation of the group. */
    record Found(Irrep irrep) implements Meaning {}

    /**
     * A number without a representation, or of another group.
     *
     * @param reason why, without a full stop
     * @param alternative the nearest valid label
     */
    record Refused(String reason, String alternative) implements Meaning {}
  }

  private NumberedIrreps() {}

  /**
   * Reads a label; empty if it is of another form.
   *
   * @param label without spaces
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if the group is not reductive, or
   *     if its representations become too large before that number
   */
  public static Optional<Meaning> of(Group group, String label) {
    Matcher matcher = LABEL.matcher(label);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String name = matcher.group(1);
    if (name != null && !key(name).equals(key(group.name()))) {
      String reason = "it names the group %s, not %s".formatted(name, group.name());
      return Optional.of(new Meaning.Refused(reason, "irrep(" + matcher.group(2) + ")"));
    }
    boolean real =
        matcher.group(3) == null ? group.field().isReal() : matcher.group(3).equals("real");
    String digits = matcher.group(2);
    int number = digits.length() > 4 ? MOST + 1 : Integer.parseInt(digits);
    int most = group.generators().isEmpty() ? MOST : MOST_OF_INFINITE;
    if (number < 1 || number > most) {
      return Optional.of(new Meaning.Refused("numbers go from 1 to " + most, "irrep(2)"));
    }
    return Optional.of(find(catalogue(group, real), number));
  }

  private static String key(String name) {
    return name.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
  }

  private static Meaning find(IrrepCatalogue catalogue, int number) {
    synchronized (catalogue) {
      int count = catalogue.count(number - 1);
      if (count >= number) {
        return new Meaning.Found(catalogue.get(number));
      }
      String reason =
          count == 1
              ? "there is one irreducible representation only"
              : "there are " + count + " irreducible representations";
      return new Meaning.Refused(reason, catalogue.name(count));
    }
  }

  private static IrrepCatalogue catalogue(Group group, boolean real) {
    Key key = new Key(group, real);
    synchronized (CATALOGUES) {
      SoftReference<IrrepCatalogue> known = CATALOGUES.get(key);
      IrrepCatalogue catalogue = known == null ? null : known.get();
      if (catalogue == null) {
        IntertwinerSolver solver = new IntertwinerSolver(BasisCache.inMemory());
        catalogue = catalogue(solver, group, real);
        CATALOGUES.remove(key);
        if (CATALOGUES.size() >= MOST_GROUPS) {
          CATALOGUES.remove(CATALOGUES.keySet().iterator().next());
        }
        CATALOGUES.put(key, new SoftReference<>(catalogue));
      }
      return catalogue;
    }
  }

  private static IrrepCatalogue catalogue(IntertwinerSolver solver, Group group, boolean real) {
    Optional<LabelledIrreps> labels = LabelledIrreps.of(solver, group, real);
    return labels.isPresent()
        ? new LabelledCatalogue(labels.get(), group)
        : UnlabelledIrreps.of(solver, group, real);
  }

  /** An example of a label, for messages. */
  public static List<String> forms() {
    return List.of("irrep(2)");
  }
}
