package org.equigen.gpu;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Signature;
import org.equigen.runtime.Tile;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.equigen.runtime.diagnostic.DiagnosticMessage;

/** Reads the description at the head of one kernel file. */
final class KernelFileReader {
  private static final String FORMAT = "// equigen kernels, format ";
  private static final String VERSION = "3";
  private static final String LAST_LINE = "// end of description";

  private final String place;
  private final String source;
  private final List<String> declarations = new ArrayList<>();
  private final List<String> digests = new ArrayList<>();
  private final List<String> lanes = new ArrayList<>();
  private final SignatureEntries signature;
  private final Map<Pass, PassEntries> passes = new EnumMap<>(Pass.class);
  private final List<Integer> integers = new ArrayList<>();
  private final List<Double> factors = new ArrayList<>();

  KernelFileReader(String place, String source) {
    this.place = place;
    this.source = source;
    this.signature = new SignatureEntries();
  }

  /**
   * The file.
   *
   * @throws DiagnosticException when it has another format, or an entry is missing, malformed or
   *     given twice
   */
  KernelFile read() {
    description().forEach(this::entry);
    String width = Integer.toString(Tile.LANES);
    only("lanes", lanes, width, value -> Optional.of(value).filter(width::equals));
    String declaration =
        only(
            "declaration",
            declarations,
            "one line",
            it -> Optional.of(it).filter(s -> !s.isBlank()));
    String digest = only("digest", digests, "64 hexadecimal digits", KernelFileReader::digest);
    if (!passes.containsKey(Pass.FORWARD)) {
      throw bad("pass", "missing", "an entry for the forward pass");
    }
    Signature known = signature();
    Map<Pass, PassSpec> specs = new EnumMap<>(Pass.class);
    passes.forEach((pass, entries) -> specs.put(pass, entries.spec()));
    specs.forEach((pass, spec) -> new KernelCheck(place, known, pass, spec).run());
    return new KernelFile(place, source, declaration, digest, known, specs, integers, factors);
  }

  private Signature signature() {
    try {
      return signature.signature(passes.keySet());
    } catch (DiagnosticException e) {
      DiagnosticMessage message = e.diagnostic().message();
      throw new DiagnosticException(
          new DeviceDiagnostic.Contradiction(
              place, message.place(), message.fault(), message.alternative()),
          e);
    }
  }

  private List<String> description() {
    List<String> lines = source.lines().map(String::strip).toList();
    int first = 0;
    while (first < lines.size() && !lines.get(first).startsWith(FORMAT)) {
      first++;
    }
    int last = lines.indexOf(LAST_LINE);
    if (first == lines.size()) {
      throw bad("first line", "missing", "a line \"" + FORMAT + VERSION + "\"");
    }
    String version = lines.get(first).substring(FORMAT.length());
    if (!version.equals(VERSION)) {
      throw bad(
          "format", version, VERSION + ", which says in which order the features of rows lie");
    }
    if (last < first) {
      throw bad("last line", "missing", "a line \"" + LAST_LINE + "\"");
    }
    return lines.subList(first + 1, last);
  }

  private void entry(String line) {
    int colon = line.indexOf(": ");
    if (!line.startsWith("// ") || colon < 0) {
      throw bad("entry", line, "\"// key: value\"");
    }
    Entry entry = new Entry(place, line.substring(3, colon), line.substring(colon + 2).strip());
    switch (entry.key()) {
      case "declaration" -> declarations.add(entry.value());
      case "digest" -> digests.add(entry.value());
      case "lanes" -> lanes.add(entry.value());
      case "domain" -> signature.domain(entry);
      case "map" -> signature.map(entry);
      case "operand" -> signature.operand(entry);
      case "parameter" -> signature.parameter(entry);
      case "pass" -> pass(entry);
      case "kept" -> ofPass(entry).kept(entry);
      case "kernel" -> ofPass(entry).kernel(entry);
      case "integers" -> entry.numbers(Integer::valueOf, integers);
      case "factors" -> entry.numbers(KernelFileReader::finite, factors);
      default ->
          throw bad(
              entry.key(),
              entry.value(),
              "one of declaration, digest, domain, factors, integers, kept, kernel, lanes, map,"
                  + " operand, parameter, pass");
    }
  }

  private void pass(Entry entry) {
    if (passes.put(entry.pass(0), new PassEntries(entry)) != null) {
      throw entry.bad("this pass only once");
    }
  }

  private PassEntries ofPass(Entry entry) {
    PassEntries entries = passes.get(entry.pass(0));
    if (entries == null) {
      throw entry.bad("a pass with an entry of its own before");
    }
    return entries;
  }

  private <T> T only(
      String key, List<String> values, String expected, Function<String, Optional<T>> meaning) {
    if (values.isEmpty()) {
      throw bad(key, "missing", expected);
    }
    if (values.size() > 1) {
      throw bad(key, values.get(1), "this entry only once");
    }
    return meaning
        .apply(values.getFirst())
        .orElseThrow(() -> bad(key, values.getFirst(), expected));
  }

  private DiagnosticException bad(String entry, String found, String expected) {
    return new DeviceDiagnostic.BadDescription(place, entry, found, expected).exception();
  }

  private static Double finite(String word) {
    double number = Double.parseDouble(word);
    if (!Double.isFinite(number)) {
      throw new NumberFormatException(word);
    }
    return number;
  }

  private static Optional<String> digest(String value) {
    return Optional.of(value).filter(text -> text.matches("[0-9a-f]{64}"));
  }
}
