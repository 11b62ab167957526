package org.equigen.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Groups are a closed set of immutable kinds, so that switches can be exhaustive. */
class SealedTypesTest {
  private static final List<Class<?>> CLOSED = List.of(org.equigen.symbolic.group.Group.class);

  @Test
  void theSetsAreClosed() {
    assertThat(CLOSED).allMatch(Class::isSealed);
  }

  @Test
  void everyKindIsARecordOrAnEnumeration() {
    for (Class<?> closed : CLOSED) {
      List<Class<?>> kinds =
          ProductClasses.ALL.stream()
              .filter(type -> type.isAssignableTo(closed) && !type.isInterface())
              .map(JavaClass::reflect)
              .toList();
      assertThat(kinds)
          .as("kinds of %s", closed)
          .isNotEmpty()
          .allMatch(kind -> kind.isRecord() || Enum.class.isAssignableFrom(kind));
    }
  }
}
