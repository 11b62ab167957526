package org.equigen.codegen.emit.java;

import com.palantir.javapoet.TypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Step;
import org.equigen.codegen.schedule.Region;

/**
 * Blocks of channels of a region whose steps compute every channel by itself. All steps are done
 * for one block of a tile before the next one, so that temporaries of a block stay in the cache
 * where those of all channels do not fit into it.
 *
 * @param channels number of all channels
 * @param size number of channels in a block, a divisor of it
 */
record ChannelBlocks(int channels, int size) {
  /** Rows of lanes of temporaries that stay in the cache: 256 KiB in float, 512 in double. */
  private static final int ROWS = 1024;

  /** The first channel of a block. */
  static final Variable CHANNEL = new Variable(TypeName.INT, "channel", "channel");

  /**
   * The blocks of a region, if it has any and they pay.
   *
   * @param region the region
   * @param rows rows of lanes that its temporaries take
   */
  static Optional<ChannelBlocks> of(Region region, int rows) {
    List<Step> steps = region.steps().toList();
    Set<Integer> counts = steps.stream().map(ChannelBlocks::channels).collect(Collectors.toSet());
    int channels = counts.size() == 1 ? counts.iterator().next() : 0;
    if (channels == 0 || rows <= 2 * ROWS || !keepsToChannels(steps)) {
      return Optional.empty();
    }
    int size = Math.max(1, (int) ((long) channels * ROWS / rows));
    while (channels % size > 0) {
      size--;
    }
    return size < channels ? Optional.of(new ChannelBlocks(channels, size)) : Optional.empty();
  }

  /** The number of channels that a step computes each by itself; 0 if it is of another kind. */
  private static int channels(Step step) {
    if (!(step instanceof Contraction contraction) || !isOfOneKernel(contraction)) {
      return 0;
    }
    List<Map.Entry<Character, Integer>> letters =
        step.letters().entrySet().stream().filter(it -> it.getValue() > 1).toList();
    if (letters.size() != 1) {
      return 0;
    }
    char letter = letters.getFirst().getKey();
    boolean single = step.accesses().stream().allMatch(access -> hasOnce(access, letter));
    return single && step.output().channels().indexOf(letter) >= 0
        ? letters.getFirst().getValue()
        : 0;
  }

  /** Whether code for a part of the channels is known. */
  private static boolean isOfOneKernel(Contraction step) {
    return StepForm.of(step) == StepForm.ROWS
        && ChannelMix.of(step).isEmpty()
        && step.accesses().stream()
            .allMatch(it -> it.via().isEmpty() && !it.operand().isRegrouped())
        && (TransformEmitter.fits(step) || LaneTerms.of(step).isPresent());
  }

  /** Whether an access has a letter once at most, and no other axis with several positions. */
  private static boolean hasOnce(Access access, char letter) {
    long several = access.shape().channels().stream().filter(axis -> axis.positions() > 1).count();
    boolean full =
        access.shape().channels().stream().allMatch(axis -> axis.kind() == Axis.Kind.FULL);
    long found = access.channels().chars().filter(it -> it == letter).count();
    return full && found == several && found <= 1;
  }

  /** Whether a channel of what is written here is read for the same channel alone. */
  private static boolean keepsToChannels(List<Step> steps) {
    Set<Operand> written = new HashSet<>();
    steps.forEach(step -> written.add(step.output().operand()));
    return steps.stream()
        .flatMap(step -> step.inputs().stream())
        .filter(access -> written.contains(access.operand()))
        .allMatch(access -> access.shape().channels().stream().anyMatch(it -> it.positions() > 1));
  }

  /** Opens the loop over the first channels of the blocks. */
  String loop() {
    return "for (int channel = 0; channel < " + channels + "; channel += " + size + ")";
  }
}
