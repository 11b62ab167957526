package org.equigen.tests.oracle;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Comparisons with a computer algebra system. Without it they are skipped, with a message that says
 * what to install; where the system property {@code equigen.require.oracles} or the environment
 * variable {@code CI=true} is set, they fail instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("oracle")
@ExtendWith(OracleCondition.class)
@interface RequiresOracle {
  /** Which one. */
  Oracle value();
}
