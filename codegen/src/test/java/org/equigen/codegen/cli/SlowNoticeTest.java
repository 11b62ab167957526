package org.equigen.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.equigen.symbolic.solver.progress.SolverEstimate;
import org.equigen.symbolic.solver.progress.SolverProgress.Step;
import org.junit.jupiter.api.Test;

class SlowNoticeTest {
  private static String said(SolverEstimate estimate) {
    StringWriter err = new StringWriter();
    int result =
        SlowNotice.during(
            new PrintWriter(err),
            "basis",
            progress -> {
              progress.estimated(estimate);
              return 7;
            });
    assertThat(result).isEqualTo(7);
    return err.toString();
  }

  @Test
  void longWorkIsAnnouncedWithItsEstimate() {
    SolverEstimate estimate = new SolverEstimate(798_255, 33_124, 98_721, 856_622, 900L << 20, 90);
    assertThat(said(estimate))
        .isEqualToIgnoringNewLines(
            "gen-layers: basis: 33,124 unknowns in 98,721 equations, roughly 90 s and 900 MB");
  }

  @Test
  void aShareIsToldAsLongAsItMoves() {
    SlowNotice notice = new SlowNotice(new PrintWriter(new StringWriter()), "basis");
    assertThat(notice.state()).isEqualTo("at work");
    notice.advanced(Step.ELIMINATING, 1_999, 20_000);
    assertThat(notice.state()).isEqualTo("eliminating, 9 % (1,999 of 20,000)");
    notice.advanced(Step.ELIMINATING, 1_999, 20_000);
    assertThat(notice.state()).isEqualTo("eliminating, 9 % (1,999 of 20,000)");
    assertThat(notice.state()).isEqualTo("going on after eliminating");
  }

  @Test
  void shortWorkIsNot() {
    assertThat(said(new SolverEstimate(81, 9, 9, 20, 1_000, 0.1))).isEmpty();
  }
}
