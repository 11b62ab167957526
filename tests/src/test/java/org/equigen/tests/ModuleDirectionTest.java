package org.equigen.tests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The arrows between modules, as the design draws them. */
class ModuleDirectionTest {
  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("org.equigen");

  @Test
  void classesOfTheProductAreSeen() {
    assertThat(CLASSES.containPackage("org.equigen.symbolic")).isTrue();
    assertThat(CLASSES.containPackage("org.equigen.runtime")).isTrue();
  }

  @Test
  void theRuntimeUsesNothingElseOfOurs() {
    noClasses()
        .that()
        .resideInAPackage("org.equigen.runtime..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.equigen.symbolic..", "org.equigen.codegen..", "org.equigen.gpu..")
        .check(CLASSES);
  }
}
