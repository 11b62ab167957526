package org.equigen.symbolic.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
  private static final List<String> GROUPS = List.of("lorentz", "SO", "Sp", "SL", "S");

  @Test
  void aMissingLetterIsFound() {
    assertThat(NearestName.to("lorenz", GROUPS)).contains("lorentz");
  }

  @Test
  void exchangedNeighboursCountOnce() {
    assertThat(NearestName.to("lroentz", GROUPS)).contains("lorentz");
  }

  @Test
  void caseDoesNotCount() {
    assertThat(NearestName.to("LORENTZ", GROUPS)).contains("lorentz");
  }

  @Test
  void aLongerWordMeansTheNameThatItBeginsWith() {
    List<String> options = List.of("--group", "--in", "--out", "--output");
    assertThat(NearestName.to("--input", options)).contains("--in");
    assertThat(NearestName.to("--outptu", options)).contains("--output");
    assertThat(NearestName.to("Something", GROUPS)).isEmpty();
  }

  @Test
  void aSingleLetterMayStandForAnother() {
    assertThat(NearestName.to("W", List.of("Sym(k,R)", "V"))).contains("V");
  }

  @Test
  void somethingElseAltogetherHasNoNeighbour() {
    assertThat(NearestName.to("translation", GROUPS)).isEmpty();
    assertThat(NearestName.to("l".repeat(100_000), GROUPS)).isEmpty();
  }
}
