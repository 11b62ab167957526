package org.equigen.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Faults of the program itself end in one line, too. */
class UserErrorsTest {
  private final StringWriter err = new StringWriter();

  private int report(Throwable fault) {
    CommandLine line = new CommandLine(new GenLayers()).setErr(new PrintWriter(err));
    return UserErrors.onFault(fault, line);
  }

  @Test
  void aFaultNamesItsPlaceAndAsksForAReport() {
    assertThat(report(new IllegalStateException("no pivot"))).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("[EQG088] gen-layers: internal fault: \"java.lang.IllegalStateException: no")
        .contains("UserErrorsTest.java:", "please report")
        .doesNotContain("\tat ");
  }

  @Test
  void memoryThatRunsOutIsNoFaultOfTheProgram() {
    assertThat(report(new OutOfMemoryError("Java heap space"))).isEqualTo(2);
    assertThat(err.toString()).startsWith("[EQG089] gen-layers: the request needs more memory");
  }
}
