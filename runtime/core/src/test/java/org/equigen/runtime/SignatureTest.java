package org.equigen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.equigen.runtime.Signature.Map;
import org.equigen.runtime.Signature.Operand;
import org.equigen.runtime.Signature.Role;
import org.junit.jupiter.api.Test;

class SignatureTest {
  private static final Set<Pass> FORWARD = Set.of(Pass.FORWARD);

  private static Operand operand(String name, String domain, int size) {
    return new Operand(name, Role.INPUT, domain, size, "S", FORWARD);
  }

  private static ThrowingCallable of(List<Operand> operands, List<String> domains, Map... maps) {
    return () -> new Signature(operands, domains, List.of(maps), List.of(), FORWARD);
  }

  private static ThrowingCallable of(ParameterBlock... blocks) {
    Operand w = new Operand("w", Role.PARAMETER, Signature.SHARED, 6, "", FORWARD);
    return () -> new Signature(List.of(w), List.of(), List.of(), List.of(blocks), FORWARD);
  }

  @Test
  void givesPositionsByName() {
    Signature signature =
        new Signature(
            List.of(operand("x", "node", 2), operand("mean", Signature.SHARED, 0)),
            List.of("node", "edge"),
            List.of(new Map("sender", "edge", "node", false)),
            List.of(),
            FORWARD);

    assertThat(signature.operand("mean")).isEqualTo(1);
    assertThat(signature.domain("edge")).isEqualTo(1);
    assertThat(signature.map("sender")).isZero();
    assertThat(signature.operands().get(0).isShared()).isFalse();
    assertThat(signature.operands().get(1).isShared()).isTrue();
  }

  @Test
  void passesComeInTheirOrderAndStayAsTheyAre() {
    Set<Pass> given = EnumSet.of(Pass.SECOND, Pass.FORWARD, Pass.BACKWARD);
    Signature signature = new Signature(List.of(), List.of(), List.of(), List.of(), given);
    given.clear();
    assertThat(signature.passes()).containsExactly(Pass.FORWARD, Pass.BACKWARD, Pass.SECOND);
  }

  @Test
  void namesAreDistinct() {
    assertThatThrownBy(of(List.of(operand("x", "a", 1), operand("x", "a", 2)), List.of("a")))
        .hasMessage(
            """
            [EQR513] operand "x": the name is empty or taken.
                     Give every operand of a signature a name of its own.\
            """);
    assertThatThrownBy(of(List.of(), List.of("a", "shared")))
        .hasMessageStartingWith("[EQR513] domain \"shared\": the name is empty or taken.");
    Map map = new Map("", "a", "a", false);
    assertThatThrownBy(of(List.of(), List.of("a"), map)).hasMessageContaining("map \"\"");
  }

  @Test
  void domainsAreListed() {
    assertThatThrownBy(of(List.of(operand("x", "nodes", 1)), List.of("node", "edge")))
        .hasMessage(
            """
            [EQR514] signature: there is no domain "nodes".
                     Known: node, edge. Did you mean "node"?\
            """);
    assertThatThrownBy(of(List.of(), List.of("edge"), new Map("all", "edge", "shared", true)))
        .hasMessageContaining("there is no domain \"shared\"");
  }

  @Test
  void sizesAreNotNegative() {
    assertThatThrownBy(of(List.of(operand("x", Signature.SHARED, -1)), List.of()))
        .hasMessageStartingWith("[EQR513] operand \"x\": the size is -1.");
  }

  @Test
  void operandsBelongToPassesOfTheLayer() {
    Operand seed = new Operand("dy", Role.SEED, Signature.SHARED, 1, "S", Set.of(Pass.BACKWARD));
    assertThatThrownBy(of(List.of(seed), List.of()))
        .hasMessage(
            """
            [EQR515] operand "dy": there is no backward pass.
                     Passes here: forward.\
            """);
  }

  @Test
  void rowsLieInTilesOrOneAfterAnother() {
    Operand tiles = new Operand("x", Role.INPUT, "node", 3, "V", FORWARD);
    assertThat(tiles.elements(65)).isEqualTo(2 * 3 * 64);
    assertThat(tiles.index(64, 2)).isEqualTo(3 * 64 + 2 * 64);
    Operand rows = new Operand("x", Role.INPUT, "node", 3, "V", FORWARD).inRows();
    assertThat(rows.elements(65)).isEqualTo(65 * 3);
    assertThat(rows.index(64, 2)).isEqualTo(64 * 3 + 2);
    Operand shared = new Operand("w", Role.PARAMETER, Signature.SHARED, 3, "", FORWARD);
    assertThat(shared.layout()).isEqualTo(Signature.Layout.ROWS);
    assertThat(shared.elements(65)).isEqualTo(3);
    assertThat(shared.index(0, 2)).isEqualTo(2);
  }

  @Test
  void blocksFillTheParameters() {
    ParameterBlock first = new ParameterBlock("first", 0, List.of(2, 2), 1);
    assertThatThrownBy(of(first, new ParameterBlock("second", 5, List.of(1), 1)))
        .hasMessage(
            """
            [EQR513] block "second": it starts at 5.
                     It must start at 4, where the one before ends.\
            """);
    assertThatThrownBy(of(first))
        .hasMessage(
            """
            [EQR513] parameters: the blocks end at 4.
                     They must fill the 6 numbers of the parameters.\
            """);
  }
}
