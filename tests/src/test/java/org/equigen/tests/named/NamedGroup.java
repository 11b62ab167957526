package org.equigen.tests.named;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equigen.symbolic.declaration.GroupFamily;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.group.Group;

/**
 * A group that a family has.
 *
 * @param family the family
 * @param parameters as in the name
 * @param group what the name is read as
 */
record NamedGroup(GroupFamily family, List<Integer> parameters, Group group) {
  /** Smaller letters in a pattern are parameters, perhaps with a factor: {@code Sp(2n)}. */
  private static final Pattern PARAMETER = Pattern.compile("(?<=[(,])(\\d*)[a-z](?=[,)])");

  private static final int LARGEST = 5;
  private static final int LARGEST_FOLD = 12;
  private static final int LARGEST_OF_TWO = 3;

  /** Groups of permutations by their cycles. */
  private static final List<String> CYCLES =
      List.of(
          "perm(3)",
          "perm(4; (1 2 3 4); (1 3))",
          "perm(5; (1 2 3 4 5); (2 3 5 4))",
          "perm(7; (1 2 3 4 5 6 7); (1 2 4)(3 6 5))");

  /** All families with all small parameters, as their patterns say. */
  static Stream<NamedGroup> all() {
    return Stream.concat(
        Arrays.stream(GroupFamily.values())
            .flatMap(
                family ->
                    Arrays.stream(family.pattern().split(", ", -1))
                        .flatMap(pattern -> instances(family, pattern))),
        CYCLES.stream().flatMap(name -> read(GroupFamily.PERMUTATIONS, name, List.of())));
  }

  private static Stream<NamedGroup> instances(GroupFamily family, String pattern) {
    long count = PARAMETER.matcher(pattern).results().count();
    if (family == GroupFamily.PERMUTATIONS) {
      return read(family, family.example(), List.of());
    }
    return tuples(family, (int) count).flatMap(values -> read(family, pattern, values));
  }

  private static Stream<List<Integer>> tuples(GroupFamily family, int count) {
    if (count == 0) {
      return Stream.of(List.of());
    }
    if (count == 1) {
      return IntStream.rangeClosed(0, largest(family)).mapToObj(List::of);
    }
    return IntStream.rangeClosed(0, LARGEST_OF_TWO)
        .boxed()
        .flatMap(p -> IntStream.rangeClosed(0, LARGEST_OF_TWO).mapToObj(q -> List.of(p, q)));
  }

  private static int largest(GroupFamily family) {
    return family.section() == GroupFamily.Section.POINT ? LARGEST_FOLD : LARGEST;
  }

  /** Empty for parameters that the family refuses. */
  private static Stream<NamedGroup> read(GroupFamily family, String pattern, List<Integer> values) {
    Matcher matcher = PARAMETER.matcher(pattern);
    StringBuilder name = new StringBuilder();
    List<Integer> parameters = new ArrayList<>();
    for (int i = 0; matcher.find(); i++) {
      int factor = matcher.group(1).isEmpty() ? 1 : Integer.parseInt(matcher.group(1));
      parameters.add(factor * values.get(i));
      matcher.appendReplacement(name, parameters.getLast().toString());
    }
    return parsed(matcher.appendTail(name).toString())
        .map(group -> new NamedGroup(family, List.copyOf(parameters), group))
        .stream();
  }

  private static Optional<Group> parsed(String name) {
    try {
      return Optional.of(GroupNames.parse(name));
    } catch (DiagnosticException refused) {
      return Optional.empty();
    }
  }

  /** A parameter. */
  int parameter(int index) {
    return parameters.get(index);
  }

  /** The same with other matrices, which are what tests of tests are about. */
  NamedGroup with(Group other) {
    return new NamedGroup(family, parameters, other);
  }

  @Override
  public String toString() {
    return family + " " + group.name();
  }
}
