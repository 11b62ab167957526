package org.equigen.gpu;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.equigen.runtime.ParameterBlock;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Signature;
import org.equigen.runtime.diagnostic.DiagnosticException;

/** What the entries of a description say of the signature. */
final class SignatureEntries {
  /** With a bound on the axes, because the matcher calls itself for each. */
  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?:(.*) )?\\| offset (\\d+) \\| shape (\\d+(?: \\d+){0,31}) \\| deviation (\\S+)");

  /** After the size of an operand that does not lie in tiles. */
  private static final String IN_ROWS = " in rows";

  /** After the size of a mask. */
  private static final String DROPPED = " dropped ";

  private final List<String> domains = new ArrayList<>();
  private final List<Signature.Map> maps = new ArrayList<>();
  private final List<Signature.Operand> operands = new ArrayList<>();
  private final List<ParameterBlock> blocks = new ArrayList<>();

  void domain(Entry entry) {
    domains.add(entry.value());
  }

  void map(Entry entry) {
    List<String> fields = entry.fields("receiver | edge | node | sorted");
    boolean sorted = fields.get(3).equals("sorted");
    if (!sorted && !fields.get(3).equals("any")) {
      throw entry.bad("\"sorted\" or \"any\" at the end");
    }
    maps.add(new Signature.Map(fields.get(0), fields.get(1), fields.get(2), sorted));
  }

  void operand(Entry entry) {
    List<String> fields = entry.fields("x | input | sample | size 4 | forward backward | V");
    Set<Pass> passes = EnumSet.noneOf(Pass.class);
    for (String word : fields.get(4).split(" ", -1)) {
      passes.add(entry.pass(word));
    }
    String[] size = fields.get(3).split(IN_ROWS, 2);
    String[] features = size[0].split(DROPPED, 2);
    Signature.Operand operand =
        new Signature.Operand(
            fields.get(0),
            entry.constant(Signature.Role.values(), fields.get(1), "a role"),
            fields.get(2),
            entry.count(features[0], "size"),
            fields.get(5),
            passes);
    operand = features.length == 1 ? operand : operand.dropping(probability(entry, features[1]));
    operands.add(size.length == 1 ? operand : operand.inRows(segments(entry, size[1])));
  }

  private static double probability(Entry entry, String word) {
    if (!word.matches("[0-9]{1,3}\\.[0-9]{1,20}(E-[0-9]{1,3})?")) {
      throw entry.bad("\"dropped 0.5\", a probability, for \"" + word + "\"");
    }
    return Double.parseDouble(word);
  }

  private static Signature.Segment[] segments(Entry entry, String words) {
    try {
      return Signature.Segment.parse(words);
    } catch (DiagnosticException e) {
      throw new DiagnosticException(
          new DeviceDiagnostic.BadDescription(
              entry.place(), entry.key(), entry.value(), "channels times components, as in 12x3"),
          e);
    }
  }

  void parameter(Entry entry) {
    Matcher parameter = PARAMETER.matcher(entry.value());
    if (!parameter.matches()) {
      throw entry.bad("\"name | offset 0 | shape 1 2 | deviation 0.5\"");
    }
    try {
      List<Integer> shape =
          Stream.of(parameter.group(3).split(" ", -1)).map(Integer::valueOf).toList();
      ParameterBlock block =
          new ParameterBlock(
              Objects.requireNonNullElse(parameter.group(1), ""),
              Integer.parseInt(parameter.group(2)),
              shape,
              deviation(parameter.group(4)));
      int end = blocks.isEmpty() ? 0 : blocks.getLast().offset() + blocks.getLast().length();
      if (block.offset() != end) {
        throw entry.bad("offset " + end);
      }
      Math.addExact(end, block.length());
      blocks.add(block);
    } catch (ArithmeticException | NumberFormatException e) {
      throw new DiagnosticException(
          new DeviceDiagnostic.BadDescription(
              entry.place(),
              entry.key(),
              entry.value(),
              "a size below 2^31 and a deviation that is not negative"),
          e);
    }
  }

  private static double deviation(String value) {
    double deviation = Double.parseDouble(value);
    if (!(deviation >= 0) || Double.isInfinite(deviation)) {
      throw new NumberFormatException(value);
    }
    return deviation;
  }

  /**
   * The signature.
   *
   * @throws DiagnosticException if what was read does not fit together
   */
  Signature signature(Set<Pass> passes) {
    return new Signature(operands, domains, maps, blocks, passes);
  }
}
