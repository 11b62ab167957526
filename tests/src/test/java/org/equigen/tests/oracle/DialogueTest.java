package org.equigen.tests.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@RequiresOracle(Oracle.LIE)
class DialogueTest {
  @Test
  void aQuestionThatFailsLeavesTheOthersTheirAnswers() throws IOException, InterruptedException {
    List<String> answers =
        new Dialogue(Oracle.LIE, Duration.ofMinutes(1))
            .ask(List.of("1 + 1", "nonsense(1)", "", "dim([1,0],A2)"));

    assertThat(answers).hasSize(4);
    assertThat(answers.getFirst()).isEqualTo("2");
    assertThat(answers.get(1)).contains("nonsense");
    assertThat(answers.get(2)).isEmpty();
    assertThat(answers.getLast()).isEqualTo("3");
  }

  @Test
  void aQuestionWithoutEndIsEnded() throws IOException, InterruptedException {
    List<String> answers =
        new Dialogue(Oracle.LIE, Duration.ofSeconds(10))
            .ask(List.of("1 + 1", "while 1 > 0 do 1 od", "3"));

    assertThat(answers).containsExactly("2", "no answer within 10 s", "no answer within 10 s");
  }
}
