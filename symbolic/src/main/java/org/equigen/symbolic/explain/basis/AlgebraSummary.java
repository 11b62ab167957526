package org.equigen.symbolic.explain.basis;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.explain.format.JsonWriter;
import org.equigen.symbolic.group.AlgebraClosure;
import org.equigen.symbolic.group.Group;

/**
 * The Lie algebra of a group, told where it is cheap to know.
 *
 * @param generators how many generators are independent; they count as A1, A2, ...
 * @param brackets that complete them, for example {@code [A1,A2]}, and conjugates by discrete
 *     generators such as {@code h1 A1 h1^-1}
 */
public record AlgebraSummary(int generators, List<String> brackets) {
  /** Brackets beyond this are counted only. */
  private static final int MOST_SHOWN = 8;

  /** Copies the list. */
  public AlgebraSummary {
    brackets = List.copyOf(brackets);
  }

  /** Of a group with Lie algebra generators, on at most {@link AlgebraClosure#MAX_SIZE} axes. */
  public static Optional<AlgebraSummary> of(Group group) {
    if (group.generators().isEmpty() || group.dimension() > AlgebraClosure.MAX_SIZE) {
      return Optional.empty();
    }
    AlgebraClosure closure = AlgebraClosure.of(group);
    List<String> brackets = closure.completions();
    return Optional.of(new AlgebraSummary(closure.dimension() - brackets.size(), brackets));
  }

  /** The dimension over the real numbers. */
  public int dimension() {
    return generators + brackets.size();
  }

  /**
   * Writes an object with the keys {@code dimension}, {@code generators} and {@code brackets}, or
   * null.
   *
   * @throws IOException what the text written to throws
   */
  public static void write(Optional<AlgebraSummary> algebra, JsonWriter json) throws IOException {
    if (algebra.isEmpty()) {
      json.nothing();
      return;
    }
    json.open('{').key("dimension").value(algebra.get().dimension());
    json.key("generators").value(algebra.get().generators());
    json.key("brackets").texts(algebra.get().brackets()).close('}');
  }

  /**
   * For example {@code 3 generators, completed to dimension 6 by the brackets [A2,A1], [A3,A1],
   * [A3,A2]}.
   */
  public String describe() {
    String given = generators + (generators == 1 ? " generator" : " generators");
    if (brackets.isEmpty()) {
      return given + ", closed under brackets";
    }
    int shown = Math.min(brackets.size(), MOST_SHOWN);
    String rest = brackets.size() > shown ? " and %s more".formatted(brackets.size() - shown) : "";
    return "%s, completed to dimension %s by the %s%s %s%s"
        .formatted(
            given,
            dimension(),
            kind(),
            brackets.size() == 1 ? "" : "s",
            String.join(", ", brackets.subList(0, shown)),
            rest);
  }

  private String kind() {
    boolean some = brackets.stream().anyMatch(name -> name.startsWith("["));
    boolean all = brackets.stream().allMatch(name -> name.startsWith("["));
    return all ? "bracket" : some ? "brackets and conjugate" : "conjugate";
  }
}
