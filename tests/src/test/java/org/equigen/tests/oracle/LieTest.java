package org.equigen.tests.oracle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Dimensions, tensor products, symmetric and alternating powers, Adams operations and numbers of
 * equivariant maps beside those of LiE (van Leeuwen, Cohen and Lisser 1992).
 */
@Tag("slow")
@RequiresOracle(Oracle.LIE)
class LieTest {
  private static final long SEED = 20_261_129L;

  @TestFactory
  Stream<DynamicTest> agrees() throws IOException, InterruptedException {
    List<Comparison> all = new ArrayList<>(new LieCharacters(SEED).all());
    all.addAll(new LieRepresentations().all());
    all.addAll(new LieLabels(SEED).all());
    return Comparisons.tests(Oracle.LIE, all);
  }

  @TestFactory
  Stream<DynamicTest> noticesWhatIsWrong() throws IOException, InterruptedException {
    return Comparisons.refusals(
        Oracle.LIE,
        List.of(
            new Comparison(
                "a wrong dimension", "dim([1,1],A2)", UnaryOperator.identity(), () -> "10"),
            wrong("a wrong multiplicity", "tensor([1,1],[1,1],A2)", "1[2,2] + 1[1,1] + 1[0,0]"),
            wrong("a wrong sign", "Adams(2,[1,0],A2)", "1[2,0] + 1[0,1]"),
            wrong("no answer but an error", "Adams(2,[1,0],X2)", "1[2,0] + -1[0,1]"),
            wrong("no answer at all", "# nothing", "0")));
  }

  private static Comparison wrong(String name, String question, String equigen) {
    return new Comparison(name, question, LiePolynomial::canonical, () -> equigen);
  }
}
