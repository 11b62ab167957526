package org.equigen.tests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a part of the product may use of the rest of it.
 *
 * @param from a package pattern of ArchUnit: {@code a.b} for one package, {@code a.b..} with all
 *     below it
 * @param to the patterns it may use besides itself; code that is not ours is always free
 */
record Arrow(String from, List<String> to) {
  static Arrow from(String from, String... to) {
    return new Arrow(from, Arrays.asList(to));
  }

  /**
   * Arrows in lines {@code from -> to to ...}.
   *
   * @param house what precedes names of packages that do not begin with that of a module
   */
  static Stream<Arrow> table(String house, String lines) {
    return lines
        .lines()
        .map(line -> Arrays.asList(line.split("\\s+")))
        .map(
            words ->
                new Arrow(
                    full(house, words.getFirst()),
                    words.stream().skip(2).map(word -> full(house, word)).toList()));
  }

  private static String full(String house, String name) {
    boolean module =
        Stream.of("symbolic.", "codegen.", "runtime.").anyMatch((name + ".")::startsWith);
    return (module ? "org.equigen." : house) + name;
  }

  /** The rule that this arrow states. */
  ArchRule rule() {
    String[] allowed = Stream.concat(Stream.of(from), to.stream()).toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.equigen..").and(not(resideInAnyPackage(allowed))))
        .allowEmptyShould(true);
  }

  /** Whether the rule holds for the given classes. */
  boolean holdsFor(JavaClasses classes) {
    return !rule().evaluate(classes).hasViolation();
  }
}
