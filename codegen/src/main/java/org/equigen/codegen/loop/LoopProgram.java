package org.equigen.codegen.loop;

import java.util.List;
import java.util.stream.Stream;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.schedule.Buffers;

/**
 * A program as kernels, which run one after another.
 *
 * @param program what they compute
 * @param kernels in order
 * @param buffers where temporaries lie
 * @param partialSize elements of the sums over one chunk
 */
public record LoopProgram(Program program, List<Kernel> kernels, Buffers buffers, int partialSize) {
  /** Copies the kernels. */
  public LoopProgram {
    kernels = List.copyOf(kernels);
  }

  /** Every statement, each before those inside it. */
  public Stream<Statement> statements() {
    return kernels.stream().flatMap(kernel -> all(kernel.body()));
  }

  static Stream<Statement> all(List<Statement> statements) {
    return statements.stream()
        .flatMap(statement -> Stream.concat(Stream.of(statement), all(statement.body())));
  }
}
