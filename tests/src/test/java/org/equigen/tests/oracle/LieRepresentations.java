package org.equigen.tests.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.decomposition.Decomposer;
import org.equigen.symbolic.decomposition.IsotypicComponent;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.root.Weight;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;

/** Comparisons of what is solved for: changes of basis, and spaces of equivariant maps. */
final class LieRepresentations {
  /** Groups, and products of two labels. */
  private static final String PRODUCTS =
      """
      SU(2);  spin(3/2)*spin(2)
      SU(2);  spin(5)*spin(9/2)
      SO(3);  3o*4e
      SO(3);  6e*6e
      SU(3);  (1,1)*(1,1)
      SU(3);  (2,1)*(1,2)
      SU(3);  (3,0)*(0,3)
      SU(3);  (2,2)*(1,0)
      SL(3);  (2,0)*(1,1)
      SL(4);  [1,0,1]*[0,1,0]
      SL(4);  [1,0,0]*[0,1,1]
      SO(4);  (1,1)*(1/2,1/2)
      SO(4);  (1/2,3/2)*(1,1)
      SO(4);  (2,2)*(1,0)
      SO(5);  [1,0]*[0,2]
      SO(5);  [1,0]*[0,4]
      SO(5);  [0,2]*[0,2]
      SO(5);  [2,0]*[1,0]
      SO(7);  [1,0,0]*[0,1,0]
      Sp(4);  [2,0]*[0,1]
      Sp(4);  [1,1]*[1,0]
      Sp(6);  [0,1,0]*[1,0,0]
      G2;     [1,0]*[0,1]
      G2;     [2,0]*[1,0]
      """;

  /** Groups, domains and codomains, self-dual or V of a unitary or linear group. */
  private static final String MAPS =
      """
      SU(2);  V^3;            V^3
      SU(2);  Sym(4,V);       V^4
      SO(3);  V^3;            V^3
      SO(3);  Sym(6,V);       Sym(2,V)
      SO(3);  Sym(4,2e);      S
      SU(3);  V^4;            V^4
      SU(3);  Schur([2,1],V); V^3
      SU(3);  Sym(3,(1,1));   S
      SL(3);  V^3;            Alt(3,V)
      SL(4);  V^3;            V^3
      SU(5);  V^2;            Sym(2,V)
      SO(4);  V^3;            V^3
      SO(4);  Sym(2,(1,1));   V^2
      SO(5);  V^3;            V^3
      SO(5);  [0,2];          Alt(2,V)
      SO(5);  [1,4];          S
      SO(5);  [0,4];          V^2
      SO(7);  V^3;            V
      SO(7);  Alt(3,V);       Alt(4,V)
      SO(9);  V^2;            V^2
      Sp(4);  V^3;            V^3
      Sp(4);  Sym(2,[0,1]);   V^4
      Sp(6);  V^2;            V^2
      Sp(8);  Alt(2,V);       V^2
      SO(8);  V^2;            V^2
      SO(8);  Alt(4,V);       S
      SO(10); V^2;            V^2
      G2;     V^3;            V^3
      G2;     [0,1];          V^2
      G2;     Sym(4,V);       S
      F4;     V^2;            V^2
      F4;     Sym(3,V);       S
      E6;     V^2;            V^2
      E7;     V^2;            V^2
      E8;     V^2;            V
      """;

  private final IntertwinerSolver solver = new IntertwinerSolver(BasisCache.none());
  private final Decomposer decomposer = new Decomposer(solver);

  /** All of them. */
  List<Comparison> all() {
    List<Comparison> all = new ArrayList<>();
    PRODUCTS.lines().map(line -> line.split(";\\s*", -1)).forEach(row -> all.add(product(row)));
    MAPS.lines().map(line -> line.split(";\\s*", -1)).forEach(row -> all.add(maps(row)));
    return all;
  }

  private Comparison product(String[] row) {
    LieGroup group = LieGroup.of(row[0]);
    String[] factors = row[1].split("\\*", -1);
    String question =
        "tensor(%s,%s,%s)"
            .formatted(group.weight(factors[0]), group.weight(factors[1]), group.type());
    return new Comparison(
        row[0] + " " + row[1],
        question,
        LiePolynomial::canonical,
        () -> LiePolynomial.text(decomposition(group, row[1])));
  }

  private Map<Weight, Integer> decomposition(LieGroup group, String text) {
    Group parsed = group.group();
    Representation representation = RepresentationParser.parse(text, parsed);
    Map<Weight, Integer> parts = new TreeMap<>();
    for (IsotypicComponent part : decomposer.decompose(parsed, representation).components()) {
      parts.merge(group.weight(part.irrep().name()), part.multiplicity(), Integer::sum);
    }
    return parts;
  }

  private Comparison maps(String[] row) {
    LieGroup group = LieGroup.of(row[0]);
    String zero = Weight.zero(group.vector().size()).toString();
    String question =
        "tensor(%s,contragr(%s,%s),%3$s)|%4$s"
            .formatted(group.polynomial(row[1]), group.polynomial(row[2]), group.type(), zero);
    return new Comparison(
        "%s: maps from %s to %s".formatted(row[0], row[1], row[2]),
        question,
        UnaryOperator.identity(),
        () -> Long.toString(dimension(group.group(), row[1], row[2])));
  }

  private long dimension(Group group, String in, String out) {
    return solver
        .solve(group, RepresentationParser.parse(in, group), RepresentationParser.parse(out, group))
        .dimension();
  }
}
