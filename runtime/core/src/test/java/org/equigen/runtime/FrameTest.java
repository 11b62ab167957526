package org.equigen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.equigen.runtime.Signature.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A frame of messages between nodes: what it holds, and everything that can be wrong with it. */
class FrameTest {
  private static final int NODES = 70;
  private static final int EDGES = 130;
  private static final Set<Pass> BOTH = Set.of(Pass.FORWARD, Pass.BACKWARD);

  private final Signature signature =
      new Signature(
          List.of(
              new Signature.Operand("x", Role.INPUT, "node", 3, "V", BOTH),
              new Signature.Operand("z", Role.INPUT, "edge", 2, "2S", BOTH),
              new Signature.Operand("w", Role.PARAMETER, Signature.SHARED, 5, "", BOTH),
              new Signature.Operand("none", Role.CONSTANT, Signature.SHARED, 0, "", BOTH),
              new Signature.Operand("y", Role.OUTPUT, "node", 1, "S", Set.of(Pass.FORWARD)),
              new Signature.Operand("dy", Role.SEED, "node", 1, "S", Set.of(Pass.BACKWARD))),
          List.of("node", "edge"),
          List.of(
              new Signature.Map("sender", "edge", "node", false),
              new Signature.Map("receiver", "edge", "node", true)),
          List.of(new ParameterBlock("weight", 0, List.of(5), 1)),
          BOTH);
  private final Frame<double[]> frame = new Frame<>(Precision.DOUBLE, signature);
  private final double[] parameters = {1, 2, 3, 4, 5};
  private final int[] senders = new int[EDGES];
  private final int[] receivers = new int[EDGES];

  @BeforeEach
  void everythingIsThere() {
    for (int i = 0; i < EDGES; i++) {
      senders[i] = (i * 37) % NODES;
      receivers[i] = i / 2;
    }
    frame.setRows("node", NODES);
    frame.setRows("edge", EDGES);
    frame.set("x", new double[2 * 3 * 64]);
    frame.set("z", new double[3 * 2 * 64]);
    frame.set("w", parameters);
    frame.set("y", new double[2 * 64]);
    frame.setMap("sender", senders);
    frame.setMap("receiver", receivers);
  }

  private void refused(Pass pass, String message) {
    assertThatThrownBy(() -> frame.check(pass)).hasMessage(message.strip());
  }

  @Test
  void holdsWhatItIsGivenAtThePositionsOfTheSignature() {
    frame.check(Pass.FORWARD);

    assertThat(frame.precision()).isEqualTo(Precision.DOUBLE);
    assertThat(frame.signature()).isSameAs(signature);
    assertThat(frame.rows(signature.domain("edge"))).isEqualTo(EDGES);
    assertThat(frame.array(signature.operand("w"))).isSameAs(parameters);
    assertThat(frame.map(signature.map("receiver"))).isSameAs(receivers);
    assertThat(frame.array(signature.operand("dy"))).isEmpty();
  }

  @Test
  void rowsThatLieOneAfterAnotherNeedNoTiles() {
    Signature.Operand x =
        new Signature.Operand("x", Role.INPUT, "node", 3, "V", Set.of(Pass.FORWARD)).inRows();
    Frame<double[]> rows =
        new Frame<>(
            Precision.DOUBLE,
            new Signature(List.of(x), List.of("node"), List.of(), List.of(), Set.of(Pass.FORWARD)));
    rows.setRows("node", NODES);
    rows.set("x", new double[NODES * 3]);
    rows.check(Pass.FORWARD);
    rows.set("x", new double[NODES * 3 - 1]);
    assertThatThrownBy(() -> rows.check(Pass.FORWARD))
        .hasMessageContaining("[70 rows][3 features] for 70 rows of \"node\"");
  }

  @Test
  void namesTheNearestOfWhatIsKnown() {
    assertThatThrownBy(() -> frame.set("W", parameters))
        .hasMessage(
            """
            [EQR514] signature: there is no operand "W".
                     Known: x, z, w, none, y, dy. Did you mean "w"?\
            """);
    assertThatThrownBy(() -> frame.setRows("edges", 1))
        .hasMessageStartingWith("[EQR514] signature: there is no domain \"edges\".")
        .hasMessageEndingWith("Known: node, edge. Did you mean \"edge\"?");
    assertThatThrownBy(() -> frame.setMap("sended", senders))
        .hasMessageEndingWith("Known: sender, receiver. Did you mean \"sender\"?");
    Signature empty = new Signature(List.of(), List.of(), List.of(), List.of(), Set.of());
    assertThatThrownBy(() -> empty.map("sender")).hasMessageEndingWith("None is known here.");
  }

  @Test
  void aPassThatTheLayerHasNot() {
    refused(
        Pass.SECOND,
        """
        [EQR515] signature: there is no second pass.
                 Passes here: forward, backward.
        """);
  }

  @Test
  void rowsThatAreNegativeOrUnknown() {
    assertThatThrownBy(() -> frame.setRows("edge", -1))
        .hasMessage(
            """
            [EQR516] frame: the number of rows of "edge" is -1.
                     It must be 0 or more.\
            """);
    assertThatThrownBy(() -> new Frame<>(Precision.FLOAT, signature).check(Pass.FORWARD))
        .hasMessage(
            """
            [EQR517] forward pass: the number of rows of "node" is not set.
                     Say how many the batch has: setRows("node", rows).\
            """);
  }

  @Test
  void anArrayThatIsMissingInThisPass() {
    refused(
        Pass.BACKWARD,
        """
        [EQR518] backward pass: the operand "dy" has no array.
                 Give one of 128 numbers, [2 tiles][1 features][64 lanes] for 70 rows of "node": set("dy", array).
        """);
  }

  @Test
  void anArrayThatIsTooShortOrLongerThanItMust() {
    frame.set("z", new double[383]);
    refused(
        Pass.FORWARD,
        """
        [EQR519] forward pass: the array of "z" has 383 numbers.
                 This pass needs 384: [3 tiles][2 features][64 lanes] for 130 rows of "edge".
        """);
    frame.set("z", new double[500]);
    frame.set("w", new double[4]);
    refused(
        Pass.FORWARD,
        """
        [EQR519] forward pass: the array of "w" has 4 numbers.
                 This pass needs 5: [5 features].
        """);
    frame.set("w", new double[6]);
    assertThatCode(() -> frame.check(Pass.FORWARD)).doesNotThrowAnyException();
  }

  @Test
  void moreRowsThanAnyArrayHolds() {
    frame.setRows("node", Integer.MAX_VALUE);
    assertThatThrownBy(() -> frame.check(Pass.FORWARD))
        .hasMessageStartingWith("[EQR519] forward pass: the array of \"x\" has 384 numbers.")
        .hasMessageContaining("needs 6442450944: [33554432 tiles]");
  }

  @Test
  void aMapThatIsMissingOrTooShort() {
    Frame<double[]> other = new Frame<>(Precision.DOUBLE, signature);
    other.setRows("node", 0);
    other.setRows("edge", EDGES);
    for (String operand : List.of("x", "w", "y")) {
      other.set(operand, parameters);
    }
    other.set("z", new double[3 * 2 * 64]);
    assertThatThrownBy(() -> other.check(Pass.FORWARD))
        .hasMessage(
            """
            [EQR520] forward pass: the map "sender" has no images.
                     Give the row of "node" for each of the 130 rows of "edge": setMap("sender", images).\
            """);
    frame.setMap("receiver", Arrays.copyOf(receivers, EDGES - 1));
    refused(
        Pass.FORWARD,
        """
        [EQR521] forward pass: the map "receiver" has 129 images.
                 Give the row of "node" for each of the 130 rows of "edge".
        """);
  }

  @Test
  void anImageThatIsNoRow() {
    senders[129] = NODES;
    refused(
        Pass.FORWARD,
        """
        [EQR522] forward pass: the map "sender" takes row 129 of "edge" to row 70.
                 The domain "node" has 70 rows, numbered from 0.
        """);
    senders[129] = -1;
    assertThatThrownBy(() -> frame.check(Pass.FORWARD)).hasMessageContaining("to row -1.");
    // Rows that this batch does not have are not looked at.
    frame.setRows("edge", 129);
    assertThatCode(() -> frame.check(Pass.FORWARD)).doesNotThrowAnyException();
  }

  @Test
  void imagesOfASortedMapThatFall() {
    receivers[3] = 0;
    refused(
        Pass.FORWARD,
        """
        [EQR523] forward pass: the map "receiver" takes row 3 of "edge" to row 0, the one before to row 1.
                 Its images must never fall: sort the rows of "edge" by them.
        """);
  }

  @Test
  void parametersThatAreNotFinite() {
    parameters[4] = Double.NaN;
    refused(
        Pass.FORWARD,
        """
        [EQR524] forward pass: number 4 of the parameters "w" is NaN.
                 Every parameter must be finite: go back to a checkpoint from before, and train with a \
        smaller learning rate or clipped gradients.
        """);
    parameters[4] = Double.NEGATIVE_INFINITY;
    assertThatThrownBy(() -> frame.check(Pass.FORWARD)).hasMessageContaining("is -Infinity");
  }

  @Test
  void fewRowsSeeAPartOfTheParametersInEachRunAndAllThatAreNew() {
    Frame<double[]> few = ofManyParameters(1);
    double[] numbers = few.array(0);
    few.check(Pass.FORWARD);
    numbers[2_500] = Double.NaN;
    few.check(Pass.FORWARD);
    few.check(Pass.FORWARD);
    assertThatThrownBy(() -> few.check(Pass.FORWARD))
        .hasMessageContaining("number 2500 of the parameters \"w\" is NaN");
    few.set("w", numbers);
    assertThatThrownBy(() -> few.check(Pass.FORWARD)).hasMessageContaining("number 2500");
    Frame<double[]> many = ofManyParameters(100);
    many.check(Pass.FORWARD);
    many.array(0)[2_999] = Double.NaN;
    assertThatThrownBy(() -> many.check(Pass.FORWARD)).hasMessageContaining("number 2999");
  }

  private static Frame<double[]> ofManyParameters(int rows) {
    Signature.Operand w =
        new Signature.Operand("w", Role.PARAMETER, Signature.SHARED, 3_000, "", BOTH);
    Signature many =
        new Signature(
            List.of(w),
            List.of("node"),
            List.of(),
            List.of(new ParameterBlock("w", 0, List.of(3_000), 1)),
            BOTH);
    Frame<double[]> frame = new Frame<>(Precision.DOUBLE, many);
    frame.setRows("node", rows);
    frame.set("w", new double[3_000]);
    return frame;
  }

  @Test
  @SuppressWarnings("NullAway") // null is what is refused
  void nullIsRefusedWhereItIsGiven() {
    assertThatThrownBy(() -> frame.set("x", null))
        .hasMessageStartingWith("[EQR511] frame: the array \"x\" is null.");
    assertThatThrownBy(() -> frame.setMap("sender", null))
        .hasMessageStartingWith("[EQR511] frame: the array \"sender\" is null.");
  }

  @Test
  void theWorkspaceGrowsOnlyWhereItIsTooSmall() {
    frame.requireWorkspace(10);
    double[] first = frame.workspace();
    frame.requireWorkspace(4);
    assertThat(frame.workspace()).isSameAs(first).hasSize(10);
    frame.requireWorkspace(11);
    assertThat(frame.workspace()).hasSize(11);
  }

  @Test
  @Tag("allocation")
  void checksAllocateNothing() {
    double[] nodes = new double[2 * 3 * 64];
    Runnable batch =
        () -> {
          frame.setRows("edge", EDGES);
          frame.requireWorkspace(100);
          frame.check(Pass.FORWARD);
        };
    frame.set("x", nodes);
    assertThat(AllocationProbe.leastBytes(batch, 64)).as("bytes in 20 batches").isLessThan(64);
  }
}
