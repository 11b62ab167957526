package org.equigen.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.equigen.runtime.diagnostic.FrameDiagnostic;

/**
 * What a layer reads and writes: arrays with rows over domains, index maps between domains, and the
 * passes that it has. A {@link Frame} of this signature holds what one batch gives for it, in the
 * same order.
 *
 * <p>Derivatives are told by their names: {@code da} is the gradient of the operand a, {@code ta}
 * its tangent, and {@code ea} its gradient in the second pass, which starts from {@code edx},
 * {@code edw} and so on, the gradients of what the backward pass writes.
 *
 * @param operands the arrays, with names of their own
 * @param domains the sets of rows, such as {@code node} and {@code edge}; the single row {@link
 *     #SHARED} is always there and not among them
 * @param maps from the rows of one domain to those of another, with names of their own
 * @param blocks the tensors inside the operands of the role {@link Role#PARAMETER}, which lie one
 *     after another
 * @param passes what the layer can compute, in the order of {@link Pass}
 */
public record Signature(
    List<Operand> operands,
    List<String> domains,
    List<Map> maps,
    List<ParameterBlock> blocks,
    Set<Pass> passes) {
  /** The domain of one row, which all rows of other domains share: parameters, constants, sums. */
  public static final String SHARED = "shared";

  /** The domain of a layer whose rows know nothing of each other. */
  public static final String SAMPLE = "sample";

  /** What an operand is to the caller of a pass. */
  public enum Role {
    /** Read. */
    INPUT,
    /** Overwritten. */
    OUTPUT,
    /** Read; trained. */
    PARAMETER,
    /** Read; given with the batch or fixed for ever, never differentiated. */
    CONSTANT,
    /**
     * Read; kept with the parameters, for example a running mean, but not trained by gradients:
     * {@link org.equigen.runtime.gradient.Statistics}.
     */
    STATISTIC,
    /**
     * Read; factors that drop channels at random in a training, 0 with a {@link
     * Operand#probability} p and {@code 1 / (1 - p)} otherwise, and 1 everywhere else: {@link
     * org.equigen.runtime.gradient.Masks}.
     */
    MASK,
    /**
     * Overwritten by the forward pass and read by the others; room that a pass needs, if that is
     * its only one.
     */
    RESIDUAL,
    /** Read: the gradient of an output, zero in padding lanes, or the direction of an input. */
    SEED,
    /** Added to: the gradient of an input or of a parameter, the latter summed over all rows. */
    GRADIENT
  }

  /** How the numbers of an operand lie in its array. */
  public enum Layout {
    /** {@code [tile][feature][lane]}, as in {@link Tile}: for many rows. */
    TILES,
    /**
     * {@code [row][feature]}, where the features of a {@link Segment} are {@code
     * [component][channel]}: for few rows of many channels, such as a single one.
     */
    ROWS;

    /** That of tiles of so many rows. */
    static Layout ofTiles(int lanes) {
      return lanes == 1 ? ROWS : TILES;
    }
  }

  /**
   * Features of a row that are numbered one after another: channels of equally many components. As
   * in tiles, columns of data are {@code [channel][component]}, whatever layer reads them; an
   * operand in rows has the same numbers as {@code [component][channel]}.
   *
   * @param channels 1 or more
   * @param components of one channel, 1 or more
   */
  public record Segment(int channels, int components) {
    private static final Pattern WORD = Pattern.compile("([0-9]{1,9})x([0-9]{1,9})");

    /** Number of features. */
    public int size() {
      return Math.multiplyExact(channels, components);
    }

    /**
     * Segments as text, channels times components: {@code 96x1 32x3}. So generated classes and
     * kernel files write them.
     *
     * @throws org.equigen.runtime.diagnostic.DiagnosticException at a word that is none
     */
    public static Segment[] parse(String text) {
      return text.isBlank()
          ? new Segment[0]
          : Stream.of(text.strip().split(" ", -1)).map(Segment::word).toArray(Segment[]::new);
    }

    private static Segment word(String word) {
      Matcher found = WORD.matcher(word);
      if (!found.matches()) {
        throw new FrameDiagnostic.BadSignature(
                "segments",
                "\"" + word + "\" is none",
                "Write channels times components, such as \"96x1 32x3\".")
            .exception();
      }
      return new Segment(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
    }
  }

  /**
   * An array that the caller gives.
   *
   * @param name unique in the signature
   * @param role what it is to the caller
   * @param domain the rows over which it has values, or {@link #SHARED}
   * @param size features of one row, 0 or more
   * @param representation how a row transforms, such as {@code 4V + S}, as text for people
   * @param passes those that read or write it
   * @param layout how it lies; {@link Layout#ROWS} where it is shared, which is one row
   * @param segments in rows, what its features are, together as many as the size; none where they
   *     lie in the order of a column: in tiles, and where a channel has one component or a segment
   *     one channel
   * @param probability with which a mask drops a channel, 0 and more and below 1; 0 for operands of
   *     other roles
   */
  public record Operand(
      String name,
      Role role,
      String domain,
      int size,
      String representation,
      Set<Pass> passes,
      Layout layout,
      List<Segment> segments,
      double probability) {
    /** Copies the passes and the segments. */
    public Operand {
      passes = ordered(passes);
      layout = domain.equals(SHARED) ? Layout.ROWS : layout;
      segments = List.copyOf(segments);
    }

    /** An operand in tiles, or a shared one. */
    public Operand(
        String name, Role role, String domain, int size, String representation, Set<Pass> passes) {
      this(name, role, domain, size, representation, passes, Layout.TILES, List.of(), 0);
    }

    /** The same operand in rows. */
    public Operand inRows(Segment... parts) {
      return new Operand(
          name,
          role,
          domain,
          size,
          representation,
          passes,
          Layout.ROWS,
          List.of(parts),
          probability);
    }

    /** The same mask, where channels are dropped with this probability. */
    public Operand dropping(double dropped) {
      return new Operand(
          name, role, domain, size, representation, passes, layout, segments, dropped);
    }

    /** Whether it has one row only. */
    public boolean isShared() {
      return domain.equals(SHARED);
    }

    /** Numbers in its array for so many rows of its domain, which do not count where shared. */
    public int elements(int rows) {
      return switch (layout) {
        case TILES -> Tile.elements(rows, size);
        case ROWS -> isShared() ? size : Math.multiplyExact(rows, size);
      };
    }

    /** The position in its array of a feature of a row, which is 0 where shared. */
    public int index(int row, int feature) {
      return switch (layout) {
        case TILES -> Tile.index(row, feature, size);
        case ROWS -> row * size + feature;
      };
    }

    /**
     * For each number of a row of a column, {@code [channel][component]} in each segment, the
     * feature that it is; nothing where all are in order.
     */
    public int[] featuresOfColumn() {
      int[] features = new int[segments.isEmpty() ? 0 : size];
      int start = 0;
      for (Segment segment : segments) {
        for (int i = 0; i < segment.size(); i++) {
          int channel = i / segment.components();
          int component = i % segment.components();
          features[start + i] = start + component * segment.channels() + channel;
        }
        start += segment.size();
      }
      return features;
    }
  }

  /**
   * A map from the rows of one domain to those of another, given with the batch: edge to sender,
   * edge to receiver, element to set.
   *
   * @param name unique in the signature
   * @param from the domain of its arguments
   * @param to the domain of its images
   * @param sorted whether the images never fall, so that rows with one image lie side by side
   */
  public record Map(String name, String from, String to, boolean sorted) {}

  /**
   * Copies the lists and checks that they fit together.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if a name occurs twice, a domain is
   *     not listed, a size is negative, segments do not fill an operand in rows, a probability is
   *     none or no mask's, an operand has a pass that the layer has not, or the blocks do not fill
   *     the parameters
   */
  public Signature {
    operands = List.copyOf(operands);
    domains = List.copyOf(domains);
    maps = List.copyOf(maps);
    blocks = List.copyOf(blocks);
    passes = ordered(passes);
    requireDistinct("operand", operands.stream().map(Operand::name).toList());
    requireDistinct("domain", domains);
    requireDistinct("map", maps.stream().map(Map::name).toList());
    for (Operand operand : operands) {
      check(operand, domains, passes);
    }
    for (Map map : maps) {
      requireKnown("domain", domains, map.from());
      requireKnown("domain", domains, map.to());
    }
    checkBlocks(operands, blocks);
  }

  /**
   * The same, for a layer whose tiles have so many rows, {@link Layer#lanes}: those of one row are
   * operands in rows, {@code [row][feature]}.
   */
  public Signature inTilesOf(int lanes) {
    if (Layout.ofTiles(lanes) == Layout.TILES) {
      return this;
    }
    List<Operand> inRows =
        operands.stream().map(it -> it.layout() == Layout.TILES ? it.inRows() : it).toList();
    return new Signature(inRows, domains, maps, blocks, passes);
  }

  /**
   * That of a layer written with {@link Layer#forward} and {@link Layer#backward}.
   *
   * @param input how a row of the input transforms, as text for people
   * @param output how a row of the output transforms
   */
  public static Signature ofSamples(Layer<?> layer, String input, String output) {
    return SampleDoor.signature(layer, input, output);
  }

  private static Set<Pass> ordered(Set<Pass> passes) {
    // Not Set.copyOf, whose order differs from run to run: it is printed.
    Set<Pass> ordered = EnumSet.noneOf(Pass.class);
    ordered.addAll(passes);
    return Collections.unmodifiableSet(ordered);
  }

  private static void requireDistinct(String what, List<String> names) {
    Set<String> seen = new HashSet<>(List.of(what.equals("domain") ? SHARED : ""));
    for (String name : names) {
      if (!seen.add(name)) {
        throw new FrameDiagnostic.BadSignature(
                what + " \"" + name + "\"",
                "the name is empty or taken",
                "Give every " + what + " of a signature a name of its own.")
            .exception();
      }
    }
  }

  private static void check(Operand operand, List<String> domains, Set<Pass> passes) {
    if (!operand.isShared()) {
      requireKnown("domain", domains, operand.domain());
    }
    if (operand.size() < 0) {
      throw new FrameDiagnostic.BadSignature(
              "operand \"" + operand.name() + "\"",
              "the size is " + operand.size(),
              "It must be 0 or more.")
          .exception();
    }
    checkSegments(operand);
    checkMask(operand);
    for (Pass pass : operand.passes()) {
      if (!passes.contains(pass)) {
        throw new FrameDiagnostic.UnknownPass(
                "operand \"" + operand.name() + "\"", pass.toString(), names(passes))
            .exception();
      }
    }
  }

  private static void checkMask(Operand operand) {
    double p = operand.probability();
    boolean mask = operand.role() == Role.MASK;
    if (mask ? !(p >= 0 && p < 1) || operand.isShared() : p != 0) {
      throw new FrameDiagnostic.BadSignature(
              "operand \"" + operand.name() + "\"",
              "it drops channels of \"" + operand.domain() + "\" with probability " + p,
              "Masks over rows do so with probabilities from 0 to below 1, other operands do not.")
          .exception();
    }
  }

  private static void checkSegments(Operand operand) {
    List<Segment> segments = operand.segments();
    long size = segments.stream().mapToLong(it -> (long) it.channels() * it.components()).sum();
    boolean positive = segments.stream().allMatch(it -> it.channels() > 0 && it.components() > 0);
    boolean fits = operand.layout() == Layout.ROWS && size == operand.size() && positive;
    if (!segments.isEmpty() && !fits) {
      throw new FrameDiagnostic.BadSignature(
              "operand \"" + operand.name() + "\"",
              "the segments are " + segments,
              "They must be those of an operand in rows, and fill its "
                  + operand.size()
                  + " features.")
          .exception();
    }
  }

  private static void checkBlocks(List<Operand> operands, List<ParameterBlock> blocks) {
    long size = 0;
    List<Long> ends = new ArrayList<>();
    for (Operand operand : operands) {
      size += operand.role() == Role.PARAMETER ? operand.size() : 0;
      ends.add(size);
    }
    long end = 0;
    for (ParameterBlock block : blocks) {
      if (block.offset() != end) {
        throw new FrameDiagnostic.BadSignature(
                "block \"" + block.name() + "\"",
                "it starts at " + block.offset(),
                "It must start at " + end + ", where the one before ends.")
            .exception();
      }
      long start = end;
      end += block.length();
      for (long border : ends) {
        if (start < border && border < end) {
          throw new FrameDiagnostic.BadSignature(
                  "block \"" + block.name() + "\"",
                  "it lies in two operands, on both sides of " + border,
                  "Give each operand of parameters blocks of its own.")
              .exception();
        }
      }
    }
    if (end != size) {
      throw new FrameDiagnostic.BadSignature(
              "parameters",
              "the blocks end at " + end,
              "They must fill the " + size + " numbers of the parameters.")
          .exception();
    }
  }

  /**
   * The position of an operand.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException that names the nearest known one
   */
  public int operand(String name) {
    return requireKnown("operand", operands.stream().map(Operand::name).toList(), name);
  }

  /**
   * Numbers in the array of an operand.
   *
   * @param operand its position
   * @param rows numbers of rows, by position of the domain
   */
  public int elements(int operand, int[] rows) {
    Operand found = operands.get(operand);
    return found.elements(found.isShared() ? 1 : rows[domain(found.domain())]);
  }

  /**
   * The position of a domain.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException that names the nearest known one
   */
  public int domain(String name) {
    return requireKnown("domain", domains, name);
  }

  /**
   * The position of a map.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException that names the nearest known one
   */
  public int map(String name) {
    return requireKnown("map", maps.stream().map(Map::name).toList(), name);
  }

  private static int requireKnown(String what, List<String> known, String name) {
    int index = known.indexOf(name);
    if (index < 0) {
      throw new FrameDiagnostic.UnknownName("signature", what, name, known).exception();
    }
    return index;
  }

  /**
   * Returns if the layer has this pass.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException that names those it has
   */
  public void require(Pass pass) {
    if (!passes.contains(pass)) {
      throw new FrameDiagnostic.UnknownPass("signature", pass.toString(), names(passes))
          .exception();
    }
  }

  private static List<String> names(Set<Pass> passes) {
    return passes.stream().map(Pass::toString).toList();
  }
}
