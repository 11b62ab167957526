package org.equigen.tests.oracle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.invariant.InvariantCache;
import org.equigen.symbolic.invariant.InvariantRing;
import org.equigen.symbolic.invariant.InvariantSolver;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.solver.progress.SolverProgress;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The degrees of minimal generators of invariants beside those of Singular's {@code finvar.lib}
 * (King, Minimal generating sets of non-modular invariant rings of finite groups, 2013).
 */
@RequiresOracle(Oracle.SINGULAR)
class SingularTest {
  /** Names, variables, minimal polynomials of a (0: over Q), and matrices row by row. */
  private static final String GROUPS =
      """
      C(2) | x,y | 0 | -1,0,0,-1
      C(3) | x,y | a2-3 | -1/2,-a/2,a/2,-1/2
      C(4) | x,y | 0 | 0,-1,1,0
      C(6) | x,y | a2-3 | 1/2,-a/2,a/2,1/2
      C(8) | x,y | a2-2 | a/2,-a/2,a/2,a/2
      D(1) | x,y | 0 | 1,0,0,-1
      D(2) | x,y | 0 | -1,0,0,-1; 1,0,0,-1
      D(3) | x,y | a2-3 | -1/2,-a/2,a/2,-1/2; 1,0,0,-1
      D(4) | x,y | 0 | 0,-1,1,0; 1,0,0,-1
      D(6) | x,y | a2-3 | 1/2,-a/2,a/2,1/2; 1,0,0,-1
      D(8) | x,y | a2-2 | a/2,-a/2,a/2,a/2; 1,0,0,-1
      tetrahedral | x,y,z | 0 | 0,0,1,1,0,0,0,1,0; -1,0,0,0,-1,0,0,0,1
      full tetrahedral | x,y,z | 0 | 0,0,1,1,0,0,0,1,0; -1,0,0,0,-1,0,0,0,1; 0,1,0,1,0,0,0,0,1
      pyritohedral | x,y,z | 0 | 0,0,1,1,0,0,0,1,0; -1,0,0,0,-1,0,0,0,1; -1,0,0,0,-1,0,0,0,-1
      octahedral | x,y,z | 0 | 0,0,1,1,0,0,0,1,0; 0,-1,0,1,0,0,0,0,1
      full octahedral | x,y,z | 0 | 0,0,1,1,0,0,0,1,0; 0,-1,0,1,0,0,0,0,1; -1,0,0,0,-1,0,0,0,-1
      S(2) | x,y | 0 | 0,1,1,0
      S(3) | x,y,z | 0 | 0,1,0,1,0,0,0,0,1; 0,0,1,1,0,0,0,1,0
      A(3) | x,y,z | 0 | 0,0,1,1,0,0,0,1,0
      S(4) | x,y,z,u | 0 | 0,1,0,0,1,0,0,0,0,0,1,0,0,0,0,1; 0,0,0,1,1,0,0,0,0,1,0,0,0,0,1,0
      A(4) | x,y,z,u | 0 | 0,0,1,0,1,0,0,0,0,1,0,0,0,0,0,1; 1,0,0,0,0,0,0,1,0,1,0,0,0,0,1,0
      Z(4) | x,y,z,u | 0 | 0,0,0,1,1,0,0,0,0,1,0,0,0,0,1,0
      perm(4; (1 2)(3 4)) | x,y,z,u | 0 | 0,1,0,0,1,0,0,0,0,0,0,1,0,0,1,0
      perm(4; (1 2)(3 4); (1 3)(2 4)) | x,y,z,u | 0 | 0,1,0,0,1,0,0,0,0,0,0,1,0,0,1,0; 0,0,1,0,0,0,0,1,1,0,0,0,0,1,0,0
      perm(4; (1 2 3 4); (1 3)) | x,y,z,u | 0 | 0,0,0,1,1,0,0,0,0,1,0,0,0,0,1,0; 0,0,1,0,0,1,0,0,1,0,0,0,0,0,0,1
      parity | x,y,z,u | 0 | 1,0,0,0,0,-1,0,0,0,0,-1,0,0,0,0,-1
      Z(2) x Z(2) | x,y,z,u | 0 | 0,1,0,0,1,0,0,0,0,0,1,0,0,0,0,1; 1,0,0,0,0,1,0,0,0,0,0,1,0,0,1,0
      S(2) wr S(2) | x,y,z,u | 0 | 0,1,0,0,1,0,0,0,0,0,1,0,0,0,0,1; 0,0,1,0,0,0,0,1,1,0,0,0,0,1,0,0
      """;

  private static final int DEGREE = 12;

  private final InvariantSolver solver =
      new InvariantSolver(
          new IntertwinerSolver(BasisCache.none()), InvariantCache.none(), SolverProgress.silent());

  @TestFactory
  Stream<DynamicTest> agrees() throws IOException, InterruptedException {
    List<Comparison> all =
        GROUPS.lines().map(line -> line.split(" \\| ", 4)).map(this::comparison).toList();
    return Comparisons.tests(Oracle.SINGULAR, all);
  }

  @TestFactory
  Stream<DynamicTest> noticesWhatIsWrong() throws IOException, InterruptedException {
    return Comparisons.refusals(
        Oracle.SINGULAR,
        List.of(
            comparison(new String[] {"C(3)", "x,y", "0", "-1,0,0,-1"}),
            comparison(new String[] {"S(2)", "x,y", "0", "no matrix"})));
  }

  private Comparison comparison(String[] row) {
    return new Comparison(
        "generators of the invariants of " + row[0],
        question(row),
        SingularTest::canonical,
        () -> degrees(GroupNames.parse(row[0])));
  }

  private static String question(String[] row) {
    int size = row[1].split(",", -1).length;
    boolean rational = row[2].equals("0");
    StringBuilder text = new StringBuilder();
    text.append("ring R = %s, (%s), dp;%n".formatted(rational ? "0" : "(0, a)", row[1]));
    text.append(rational ? "" : "minpoly = %s;%n".formatted(row[2]));
    String[] matrices = row[3].split("; ", -1);
    List<String> names = new ArrayList<>();
    for (String entries : matrices) {
      names.add("M" + names.size());
      text.append("matrix %s[%s][%2$s] = %s;%n".formatted(names.getLast(), size, entries));
    }
    return text.append("list L = group_reynolds(%s);%n".formatted(String.join(", ", names)))
        .append("degrees(invariant_algebra_reynolds(L[1]));\nkill R;\n")
        .toString();
  }

  /** The degrees in order, without the 0 in front; what is no list of numbers is left as it is. */
  private static String canonical(String printed) {
    return printed.matches("0(,[\\d,\\s]+)?")
        ? Arrays.stream(printed.split("[,\\s]+", -1))
            .skip(1)
            .map(Integer::valueOf)
            .sorted()
            .toList()
            .toString()
        : printed;
  }

  private String degrees(Group group) {
    InvariantRing ring = solver.ring(group, Representation.of(Term.vector()), DEGREE);
    return (ring.module().completeness().proven() ? "" : "not proven complete: ")
        + ring.module().degrees();
  }
}
