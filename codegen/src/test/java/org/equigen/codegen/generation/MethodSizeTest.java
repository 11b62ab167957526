package org.equigen.codegen.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.util.Collections;
import java.util.List;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HotSpot never compiles a method above 8,000 bytes: none is emitted. */
class MethodSizeTest {
  private static final int MOST_BYTES = 7_500;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SO(3): linear 2V^4 -> V^3 + 2V^4",
        "SO+(1,3): linear 2V^3 -> 3V + V^3",
        "SO+(1,3): invariants 2V + S + 3V + V' + V^2",
      })
  void everyMethodIsShortEnoughToBeCompiled(String text) {
    assertShort(text);
  }

  @Test
  void manySummandsGiveManyShortMethods() {
    assertShort("SO(3): linear " + alternating(16) + " -> " + alternating(16));
  }

  @Test
  void soManySummandsThatTheirCallsFillAMethodAreRefused() {
    String many = alternating(60);
    assertThatThrownBy(
            () -> Cases.generate("SO(3): linear " + many + " -> " + many, CostModel.CHEAPEST))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith("[EQG074] test: the layer \"linear SO(3): V + S + V")
        .hasMessageContaining("write equal summands as one multiplicity");
  }

  /** Neighbours differ, so that none are joined. */
  private static String alternating(int times) {
    return String.join(" + ", Collections.nCopies(times, "V + S"));
  }

  private static void assertShort(String text) {
    GeneratedLayer generated = Cases.generate(text, CostModel.CHEAPEST);
    List<MethodModel> methods =
        new InMemoryCompiler(generated.sources())
            .classes().values().stream()
                .flatMap(bytes -> ClassFile.of().parse(bytes).methods().stream())
                .toList();
    assertThat(methods).hasSizeGreaterThan(10);
    for (MethodModel method : methods) {
      int bytes = method.code().map(code -> ((CodeAttribute) code).codeLength()).orElse(0);
      assertThat(bytes).as(method.methodName().stringValue()).isLessThanOrEqualTo(MOST_BYTES);
    }
  }
}
