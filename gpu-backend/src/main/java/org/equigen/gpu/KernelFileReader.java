package org.equigen.gpu;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.equigen.runtime.ParameterBlock;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Tile;
import org.equigen.runtime.diagnostic.DiagnosticException;

/** Reads the description at the head of one kernel file. */
final class KernelFileReader {
  private static final String FIRST_LINE = "// equigen kernels, format 1";
  private static final String LAST_LINE = "// end of description";
  private static final Pattern ENTRY = Pattern.compile("// ([a-z-]+): (.*)");
  private static final Pattern PARAMETER =
      Pattern.compile("(.+) \\| offset (\\d+) \\| shape (\\d+(?: \\d+)*) \\| deviation (\\S+)");
  private static final Pattern KERNEL =
      Pattern.compile("([a-z-]+) \\| ([A-Za-z_][A-Za-z0-9_]*) \\| groups (\\d+)");
  private static final Set<String> LISTS = Set.of("parameter", "kernel");
  private static final Set<String> SCALARS =
      Set.of(
          "declaration",
          "digest",
          "precision",
          "lanes",
          "input-size",
          "output-size",
          "scratch-size",
          "shared-size",
          "partial-size");

  private final String place;
  private final String source;
  private final Map<String, String> scalars = new HashMap<>();
  private final List<ParameterBlock> parameters = new ArrayList<>();
  private final Map<KernelRole, List<KernelSpec>> kernels = new EnumMap<>(KernelRole.class);
  private int parameterCount;

  KernelFileReader(String place, String source) {
    this.place = place;
    this.source = source;
  }

  /**
   * The file.
   *
   * @throws DiagnosticException when an entry is missing, malformed or given twice
   */
  KernelFile read() {
    description().forEach(this::entry);
    String lanes = Integer.toString(Tile.LANES);
    scalar("lanes", lanes, value -> Optional.of(value).filter(lanes::equals));
    requireKernels();
    return new KernelFile(
        place,
        source,
        scalar("declaration", "one line", value -> Optional.of(value).filter(s -> !s.isBlank())),
        scalar("digest", "64 hexadecimal digits", KernelFileReader::digest),
        scalar("precision", "float or double", KernelFileReader::precision),
        scalar("input-size", "a positive integer", KernelFileReader::positive),
        scalar("output-size", "a positive integer", KernelFileReader::positive),
        new ScratchSizes(size("scratch-size"), size("shared-size"), size("partial-size")),
        parameters,
        kernels);
  }

  private Stream<String> description() {
    List<String> lines = source.lines().map(String::strip).toList();
    int first = lines.indexOf(FIRST_LINE);
    int last = lines.indexOf(LAST_LINE);
    if (first < 0) {
      throw bad("first line", "missing", "a line \"" + FIRST_LINE + "\"");
    }
    if (last < first) {
      throw bad("last line", "missing", "a line \"" + LAST_LINE + "\"");
    }
    return lines.subList(first + 1, last).stream();
  }

  private void entry(String line) {
    Matcher entry = ENTRY.matcher(line);
    if (!entry.matches()) {
      throw bad("entry", line, "\"// key: value\"");
    }
    String key = entry.group(1);
    String value = entry.group(2).strip();
    if (LISTS.contains(key)) {
      if (key.equals("parameter")) {
        parameter(value);
      } else {
        kernel(value);
      }
    } else if (!SCALARS.contains(key)) {
      throw bad(
          key,
          value,
          "one of " + Stream.concat(SCALARS.stream(), LISTS.stream()).sorted().toList());
    } else if (scalars.put(key, value) != null) {
      throw bad(key, value, "this entry only once");
    }
  }

  private void parameter(String value) {
    Matcher parameter = PARAMETER.matcher(value);
    if (!parameter.matches()) {
      throw bad("parameter", value, "\"name | offset 0 | shape 1 2 | deviation 0.5\"");
    }
    try {
      List<Integer> shape = Stream.of(parameter.group(3).split(" ")).map(Integer::valueOf).toList();
      add(
          new ParameterBlock(
              parameter.group(1),
              Integer.parseInt(parameter.group(2)),
              shape,
              deviation(parameter.group(4))));
    } catch (ArithmeticException | NumberFormatException e) {
      throw new DiagnosticException(
          new DeviceDiagnostic.BadDescription(
              place, "parameter", value, "a size below 2^31 and a deviation that is not negative"),
          e);
    }
  }

  private void add(ParameterBlock block) {
    if (block.offset() != parameterCount) {
      throw bad(
          "parameter", block.name() + " | offset " + block.offset(), "offset " + parameterCount);
    }
    parameterCount = Math.addExact(parameterCount, block.length());
    parameters.add(block);
  }

  private void kernel(String value) {
    Matcher kernel = KERNEL.matcher(value);
    Optional<KernelRole> role =
        kernel.matches() ? KernelRole.named(kernel.group(1)) : Optional.empty();
    Optional<Integer> groups = kernel.matches() ? positive(kernel.group(3)) : Optional.empty();
    if (role.isEmpty() || groups.isEmpty()) {
      throw bad("kernel", value, "\"forward | function_name | groups 1\", or another role");
    }
    kernels
        .computeIfAbsent(role.get(), _ -> new ArrayList<>())
        .add(new KernelSpec(kernel.group(2), groups.get()));
  }

  private void requireKernels() {
    Set<KernelRole> required = EnumSet.of(KernelRole.FORWARD, KernelRole.INPUT_GRADIENT);
    if (parameterCount > 0) {
      required.add(KernelRole.PARAMETER_SUM);
    }
    for (KernelRole role : required) {
      if (!kernels.containsKey(role)) {
        throw bad("kernel", "missing", "a kernel for " + role.word());
      }
    }
  }

  private int size(String key) {
    return scalar(key, "a count", KernelFileReader::count);
  }

  private <T> T scalar(String key, String expected, Function<String, Optional<T>> meaning) {
    String value = scalars.get(key);
    if (value == null) {
      throw bad(key, "missing", expected);
    }
    return meaning.apply(value).orElseThrow(() -> bad(key, value, expected));
  }

  private DiagnosticException bad(String entry, String found, String expected) {
    return new DeviceDiagnostic.BadDescription(place, entry, found, expected).exception();
  }

  private static Optional<String> digest(String value) {
    return Optional.of(value).filter(text -> text.matches("[0-9a-f]{64}"));
  }

  private static Optional<Precision<?>> precision(String value) {
    return Stream.<Precision<?>>of(Precision.FLOAT, Precision.DOUBLE)
        .filter(precision -> precision.primitive().equals(value))
        .findFirst();
  }

  private static Optional<Integer> positive(String value) {
    return count(value).filter(number -> number > 0);
  }

  private static Optional<Integer> count(String value) {
    return Optional.of(value).filter(text -> text.matches("[0-9]{1,9}")).map(Integer::valueOf);
  }

  private static double deviation(String value) {
    double deviation = Double.parseDouble(value);
    if (!(deviation >= 0) || Double.isInfinite(deviation)) {
      throw new NumberFormatException(value);
    }
    return deviation;
  }
}
