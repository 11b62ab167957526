package org.equigen.symbolic.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.equigen.symbolic.number.Rational;
import org.junit.jupiter.api.Test;

class SetPartitionTest {
  /** OEIS A000110. */
  @Test
  void bellNumbersAreTheKnownOnes() {
    assertThat(IntStream.rangeClosed(0, 12).mapToObj(SetPartition::bell))
        .extracting(BigInteger::longValueExact)
        .containsExactly(
            1L, 1L, 2L, 5L, 15L, 52L, 203L, 877L, 4140L, 21147L, 115975L, 678570L, 4213597L);
    for (int points = 0; points <= 8; points++) {
      assertThat(SetPartition.all(points)).hasSize(SetPartition.bell(points).intValueExact());
    }
  }

  /** OEIS A008277, row 6. */
  @Test
  void stirlingNumbersCountPartitionsByTheirBlocks() {
    assertThat(IntStream.rangeClosed(-1, 7).mapToObj(b -> SetPartition.stirling(6, b)))
        .extracting(BigInteger::intValueExact)
        .containsExactly(0, 0, 1, 31, 90, 65, 15, 1, 0);
    for (int b = 0; b <= 6; b++) {
      int blocks = b;
      assertThat(SetPartition.all(6, b)).hasSize(SetPartition.count(6, b).intValueExact());
      assertThat(SetPartition.all(6).stream().filter(p -> p.blocks() == blocks))
          .hasSize(SetPartition.stirling(6, b).intValueExact());
    }
  }

  @Test
  void coarseningsAreThosePartitionsWhoseBlocksAreUnions() {
    List<SetPartition> all = SetPartition.all(5);
    for (SetPartition finer : all) {
      assertThat(finer.coarsenings())
          .isEqualTo(all.stream().filter(p -> p.isCoarserThan(finer)).toList())
          .hasSize(SetPartition.bell(finer.blocks()).intValueExact());
    }
    assertThat(new SetPartition(List.of(0)).isCoarserThan(new SetPartition(List.of(0, 1))))
        .isFalse();
  }

  /** Its defining property: over every interval of the lattice it sums to 0, or to 1 at a point. */
  @Test
  void theMoebiusFunctionSumsToZeroOverIntervals() {
    for (SetPartition finer : SetPartition.all(4)) {
      for (SetPartition coarser : finer.coarsenings()) {
        BigInteger sum =
            finer.coarsenings().stream()
                .filter(coarser::isCoarserThan)
                .map(finer::moebius)
                .reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(sum.intValueExact()).isEqualTo(finer.equals(coarser) ? 1 : 0);
      }
    }
    SetPartition finest = new SetPartition(List.of(0, 1, 2, 3));
    assertThat(finest.moebius(new SetPartition(List.of(0, 0, 0, 0)))).isEqualTo(-6);
    assertThatThrownBy(
            () -> new SetPartition(List.of(0, 0)).moebius(new SetPartition(List.of(0, 1))))
        .hasMessageContaining("is not coarser than");
  }

  @Test
  void labelsAreNumberedAnew() {
    assertThat(SetPartition.ofEqual(List.of(7, -1, 7, 3)).labels()).containsExactly(0, 1, 0, 2);
    assertThat(SetPartition.all(3)).isSorted();
  }

  @Test
  void polynomialsInNAddMultiplyAndRead() {
    SizePolynomial n = SizePolynomial.power(1);
    SizePolynomial falling = n.multiply(n.add(SizePolynomial.of(-1)));
    assertThat(falling).hasToString("n^2 - n");
    assertThat(falling.multiply(n.add(SizePolynomial.of(-2)))).hasToString("n^3 - 3n^2 + 2n");
    assertThat(falling.at(5)).isEqualTo(Rational.of(20));
    assertThat(falling.add(falling.multiply(SizePolynomial.of(-1))).isZero()).isTrue();
    assertThat(SizePolynomial.ZERO).hasToString("0");
    assertThat(SizePolynomial.of(-1)).hasToString("-1");
    assertThat(new SizePolynomial(List.of(Rational.of(1, 2), Rational.of(-3, 2))))
        .hasToString("-3/2n + 1/2");
  }
}
