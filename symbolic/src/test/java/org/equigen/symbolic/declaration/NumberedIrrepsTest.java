package org.equigen.symbolic.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberedIrrepsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "D(4)! irrep(3)! irrep(D(4),3)! 1",
        "D(4)! irrep( D(4) , 3 )! irrep(D(4),3)! 1",
        "D(4)! 4 irrep(3) + irrep(1) + irrep(2)! 4irrep(D(4),3) + S + V! 7",
        "S(4)! irrep(2)*irrep(3)'! irrep(S(4),2)*irrep(S(4),3)'! 6",
        "S(4)! Sym(2,irrep(3))! Sym(2,irrep(S(4),3))! 3",
        "full icosahedral! irrep(full icosahedral,4)! irrep(full icosahedral,4)! 5",
        "SO(3) x D(4)! irrep(3)[D(4)]*V[SO(3)]! irrep(D(4),3)[D(4)]*V[SO(3)]! 3",
        "SO(3) x S(3)! irrep(SO(3) x S(3),4)! irrep(SO(3) x S(3),4)! 5",
        "Z(5) x SU(2)! irrep(2)[Z(5)]*V[SU(2)]! irrep(Z(5),2)[Z(5)]*V[SU(2)]! 4",
        "SU(2)! irrep(3)! spin(1)! 3",
        "SU(2)! irrep(2,real)! Real(V)! 4",
        "SU(2)! irrep(3,real)! irrep(SU(2),3,real)! 3",
        "SO(2)! irrep(2,complex)! irrep(SO(2),2,complex)! 1",
        "perm(3; (1 2 3))! irrep(2)! irrep(perm(3; (1 2 3)),2)! 2"
      })
  void aNumberStandsInExpressionsAndReadsBack(
      String name, String text, String expected, long size) {
    Group group = GroupNames.parse(name);
    Representation representation = RepresentationParser.parse(text, group);
    assertThat(representation).hasToString(expected);
    assertThat(Dimension.of(group, representation)).isEqualTo(size);
    assertThat(RepresentationParser.parse(expected, group)).isEqualTo(representation);
    Rep rep = RepresentationParser.read(Place.of("r"), text, group);
    assertThat(RepresentationParser.read(Place.of("r"), rep.toString(), group)).isEqualTo(rep);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "D(4); irrep(6); there are 5 irreducible representations; irrep(D(4),5)",
        "D(4); irrep(0); numbers go from 1 to 999; irrep(2)",
        "D(4); irrep(99999999999); numbers go from 1 to 999; irrep(2)",
        "C(1); irrep(2); there is one irreducible representation only; irrep(C(1),1)",
        "D(4); irrep(D(5),3); it names the group D(5), not D(4); irrep(3)",
        "SO(3) x D(4); irrep(9)[D(4)]; there are 5 irreducible representations; irrep(D(4),5)"
      })
  void aNumberWithoutRepresentationIsRefusedWithTheReason(
      String name, String text, String reason, String alternative) {
    assertThatThrownBy(() -> RepresentationParser.parse(text, GroupNames.parse(name)))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith("[EQG024] representation")
        .hasMessageContaining(reason)
        .hasMessageContaining("\"" + alternative + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"irrep", "irrep()", "irrep(x)", "irrep(3", "irrep(D(4))", "irrep(-1)", "irrep(3,R)"})
  void aMalformedNumberIsPointedAt(String text) {
    assertThatThrownBy(() -> RepresentationParser.parse(text, GroupNames.parse("D(4)")))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith("[EQG011] representation, column 6")
        .hasMessageContaining("irrep(3)");
  }

  @Test
  void aGroupThatIsNotReductiveHasNoNumbers() {
    assertThatThrownBy(() -> RepresentationParser.parse("irrep(2)", GroupNames.parse("E(2)")))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("EQG090");
    assertThat(RepresentationParser.parse("irrep(1)", GroupNames.parse("E(2)")))
        .isEqualTo(Representation.of(Term.SCALAR));
  }

  @Test
  void aGroupFileHasNumbersForItsBlocksToo(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("quaternions.yaml");
    Files.writeString(
        file,
        """
        name: quaternions
        dimension: 4
        discrete:
          - "{{0,-1,0,0},{1,0,0,0},{0,0,0,-1},{0,0,1,0}}"
          - "{{0,0,-1,0},{0,0,0,1},{1,0,0,0},{0,-1,0,0}}"
        representations:
          - {name: sign, dimension: 1, discrete: ["{{1}}", "{{-1}}"]}
        """);
    Group group = GroupFile.read(file);
    List<Long> sizes =
        IntStream.rangeClosed(1, 5)
            .mapToObj(k -> RepresentationParser.parse("irrep(" + k + ")", group))
            .map(representation -> Dimension.of(group, representation))
            .toList();
    assertThat(sizes).containsExactlyInAnyOrder(1L, 4L, 1L, 1L, 1L);
    assertThat(RepresentationParser.parse("irrep(2)", group)).hasToString("V");
    assertThat(RepresentationParser.parse("irrep(3)", group)).hasToString("V[sign]");
    assertThat(RepresentationParser.parse("irrep(2)[sign]", group)).hasToString("V[sign]");
  }
}
