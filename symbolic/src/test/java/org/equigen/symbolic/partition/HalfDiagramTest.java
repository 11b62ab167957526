package org.equigen.symbolic.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Halves of diagrams: their numbers, and that they make up every diagram once. */
class HalfDiagramTest {
  private static List<List<Integer>> permutations(int n) {
    if (n == 0) {
      return List.of(List.of());
    }
    List<List<Integer>> all = new ArrayList<>();
    for (List<Integer> shorter : permutations(n - 1)) {
      for (int at = 0; at < n; at++) {
        List<Integer> longer = new ArrayList<>(shorter);
        longer.add(at, n - 1);
        all.add(longer);
      }
    }
    return all;
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,0", "0,2", "1,1", "2,1", "2,2", "3,2", "3,3", "2,4", "4,4"})
  void everyMapIsOneInputSideAPermutationAndOneOutputSide(int in, int out) {
    List<PartitionMap> maps = new ArrayList<>();
    for (int b = 0; b <= Math.min(in, out); b++) {
      for (HalfDiagram left : HalfDiagram.all(in, b)) {
        for (HalfDiagram right : HalfDiagram.all(out, b)) {
          permutations(b).forEach(permutation -> maps.add(left.to(right, permutation)));
        }
      }
    }
    assertThat(maps).containsExactlyInAnyOrderElementsOf(PartitionBasis.of(in, out).maps());
  }

  @ParameterizedTest
  @CsvSource({"2,0,2", "2,1,3", "2,2,1", "4,0,15", "4,1,37", "4,2,31", "4,3,10", "4,4,1", "3,4,0"})
  void halvesAreCounted(int indices, int marked, int number) {
    assertThat(HalfDiagram.all(indices, marked)).doesNotHaveDuplicates().hasSize(number);
  }

  @Test
  void aParentMarksTheLastBlockThatIsNot() {
    SetPartition partition = SetPartition.ofEqual(List.of(0, 1, 0, 2));
    HalfDiagram half = new HalfDiagram(partition, List.of(1));

    assertThat(half.parent()).isEqualTo(new HalfDiagram(partition, List.of(1, 2)));
    assertThat(half.summedSizes()).containsExactly(2, 1);
    assertThat(half.parent().parent().isDiagonal()).isTrue();
    assertThat(half.parent().parent().isWhole()).isFalse();
    assertThatThrownBy(() -> half.parent().parent().parent())
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new HalfDiagram(partition, List.of(1, 0)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
