package org.equigen.symbolic.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.decomposition.irrep.RealType;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.ProductGroup;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductMultiplicitiesTest {
  /** The units of the quaternions on themselves. */
  private static final String Q8 = "perm(8; (1 2 3 4)(5 6 7 8); (1 5 3 7)(2 8 4 6))";

  private static Multiplicities apart(String name, String representation) {
    ProductGroup group = (ProductGroup) GroupNames.parse(name);
    return ProductMultiplicities.of(group, RepresentationParser.parse(representation, group))
        .orElseThrow();
  }

  private static String shape(Multiplicities multiplicities) {
    return shape(
        multiplicities.parts().stream()
            .map(
                part ->
                    part.multiplicity()
                        + "x"
                        + part.dimension()
                        + part.type().map(RealType::name).orElse("")));
  }

  private static String shape(Stream<String> parts) {
    return parts.sorted().collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SO(3) x S(3)| V^2",
        "SO(3) x S(3)| Sym(2,V[SO(3)]*V[S(3)])",
        "SO(3) x S(3)| Alt(2,V[SO(3)]*V[S(3)])",
        "SO(3) x Z(3)| Sym(3,V)",
        "SO(3) x Z(3)| V[SO(3)]*V[Z(3)] + Alt(2,V)",
        "SU(2) x S(3)| V^2",
        "SU(2) x SU(3)| V*V'",
        "SO(3) x SO(3)| Sym(2,V)",
        "O(3) x Z(2)| V^2*1e[O(3)]",
        "lorentz x Z(3)| V^2"
      })
  void theyAreThoseOfTheChangeOfBasis(String name, String text) {
    Group group = GroupNames.parse(name);
    Representation representation = RepresentationParser.parse(text, group);
    Decomposition solved =
        new Decomposer(new IntertwinerSolver(BasisCache.none())).decompose(group, representation);
    Multiplicities counted = MultiplicityCount.of(group, representation);
    assertThat(shape(counted))
        .isEqualTo(
            shape(
                solved.components().stream()
                    .map(
                        part ->
                            part.multiplicity()
                                + "x"
                                + part.irrep().dimension()
                                + part.irrep().type())));
    assertThat(counted.real()).isEqualTo(solved.real());
    assertThat(counted.dimension()).isEqualTo(BigInteger.valueOf(solved.dimension()));
  }

  /** The table of the product as a whole knows nothing of its factors' types. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "S(3) x S(3)| V^3",
        "Z(3) x Z(4)| V^2",
        "Z(3) x Z(3)| V^3 + Sym(3,V)",
        "Z(5) x D(4)| Alt(3,V) + V[Z(5)]*V[D(4)]",
        "Q8 x Q8| V^2",
        "Q8 x Z(3)| V^2",
        "Q8 x S(3)| Sym(2,V)",
        "C(3) x D(3)| V^3",
        "S(3) x Z(3) x Z(2)| Sym(3,V)",
        "S(3) x Z(3) x Z(2)| Alt(2,V[S(3)]*V[Z(3)]*V[Z(2)])"
      })
  void typesCombineAsTheTableOfTheProductHasThem(String name, String text) {
    String group = name.replace("Q8", Q8);
    Group product = GroupNames.parse(group);
    Multiplicities whole = MultiplicityCount.of(product, RepresentationParser.parse(text, product));
    assertThat(shape(apart(group, text))).isEqualTo(shape(whole));
    assertThat(apart(group, text).real()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SO(3) x S(3)| V^2",
        "SO(3) x Z(3)| Sym(3,V)",
        "SU(2) x SU(3)| V^2",
        "S(4) x Z(3)| V^2",
        "Z(3) x Z(4)| V^2"
      })
  void namesCanBeDeclared(String name, String text) {
    Group group = GroupNames.parse(name);
    for (Multiplicities.Part part : apart(name, text).parts()) {
      Representation named = RepresentationParser.parse(part.irrep(), group);
      Multiplicities again = ProductMultiplicities.of((ProductGroup) group, named).orElseThrow();
      assertThat(again.parts()).as(part.irrep()).hasSize(1);
      assertThat(again.parts().getFirst().irrep()).isEqualTo(part.irrep());
      assertThat(again.parts().getFirst().dimension()).isEqualTo(part.dimension());
      assertThat(again.parts().getFirst().multiplicity()).isEqualTo(BigInteger.ONE);
    }
  }

  @Test
  void aTypeHTimesATypeHIsReal() {
    List<String> names =
        apart(Q8 + " x " + Q8, "V[%s#1]*V[%s#2]".formatted(Q8, Q8)).parts().stream()
            .filter(part -> part.dimension().equals(BigInteger.valueOf(4)))
            .filter(part -> part.irrep().startsWith("half of Real("))
            .map(part -> part.type().orElseThrow() + "x" + part.multiplicity())
            .toList();
    assertThat(names).containsExactly("Rx4");
  }

  @Test
  void productsFarBeyondListingAreCounted() {
    Group group = GroupNames.parse("S(8) x S(8)");
    Multiplicities counted = MultiplicityCount.of(group, RepresentationParser.parse("V^2", group));
    assertThat(shape(counted)).isEqualTo("1x20R 1x20R 1x21R 1x21R 2x49R 5x7R 5x7R 6x1R");
    assertThat(counted.endomorphisms()).isEqualTo(BigInteger.valueOf(94));
  }

  @Test
  void aFactorWithoutCharactersIsRefused() {
    Group group = GroupNames.parse("SO(3) x GL(2)");
    Representation square = RepresentationParser.parse("V^2", group);
    assertThatThrownBy(() -> MultiplicityCount.of(group, square))
        .hasMessageContaining("EQG119")
        .hasMessageContaining("SO(3) x GL(2)");
  }

  @Test
  void powersWithVeryManyPartsAreRefusedAtOnce() {
    Group group = GroupNames.parse("SO(3) x S(3) x Z(3)");
    String text = "Sym(10,V[SO(3)]*V[S(3)]*V[Z(3)])";
    Representation power = RepresentationParser.parseCounted(Place.of("--rep"), text, group);
    assertThatThrownBy(() -> MultiplicityCount.of(group, power))
        .hasMessageContaining("EQG119")
        .hasMessageContaining("too many parts");
  }
}
