package org.equigen.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Names carry the domain, so a class that is merely useful has not found its name yet. */
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

  /** Named as nothing of ours may be. */
  private static final class StringHelper {}
}
