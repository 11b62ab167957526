package org.equigen.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Names carry the domain, so a class that is merely useful has not found its name yet, and a name
 * means one thing within a module.
 */
class NamingTest {
  private static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Helpers")
          .orShould()
          .haveSimpleNameEndingWith("Manager");

  @Test
  void namesSayWhatAClassIs() {
    NAMES_SAY_WHAT_A_CLASS_IS.check(ProductClasses.ALL);
  }

  @Test
  void aNameThatSaysNothingIsNoticed() {
    var classes = new ClassFileImporter().importClasses(StringHelper.class);

    assertThat(NAMES_SAY_WHAT_A_CLASS_IS.evaluate(classes).hasViolation()).isTrue();
  }

  static List<Path> modules() {
    return ProductClasses.modules();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void noTwoClassesOfAModuleShareAName(Path module) {
    assertThat(shared(ProductClasses.namesIn(module))).isEmpty();
  }

  /** Simple names that several of some full names have. */
  private static Set<String> shared(List<String> fullNames) {
    Set<String> seen = new HashSet<>();
    return fullNames.stream()
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .filter(name -> !seen.add(name))
        .collect(Collectors.toSet());
  }

  @Test
  void aNameGivenTwiceIsNoticed() {
    assertThat(shared(List.of("a.Block", "a.Slot", "b.c.Block"))).containsExactly("Block");
  }

  /** Named as nothing of ours may be. */
  private static final class StringHelper {}
}
