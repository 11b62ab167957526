package org.equigen.runtime;

import java.util.List;
import org.equigen.runtime.diagnostic.FrameDiagnostic;

/**
 * The checks of a frame, made before each pass. What the signature says is written down in arrays
 * of numbers once, so that no check allocates or looks up a name.
 */
final class FrameCheck<A> {
  private static final int SHARED = -1;

  /** Parameters that are looked at in a run on few rows. */
  private static final int PART = 1024;

  private final Frame<A> frame;
  private final List<Signature.Operand> operands;
  private final List<Signature.Map> maps;
  private final int[] domainOf;
  private final int[] from;
  private final int[] to;
  private final boolean[] checked;
  private final int[] next;

  FrameCheck(Frame<A> frame) {
    Signature signature = frame.signature();
    this.frame = frame;
    operands = signature.operands();
    maps = signature.maps();
    domainOf =
        operands.stream()
            .mapToInt(it -> it.isShared() ? SHARED : signature.domain(it.domain()))
            .toArray();
    from = maps.stream().mapToInt(it -> signature.domain(it.from())).toArray();
    checked = new boolean[operands.size()];
    next = new int[checked.length];
    to = maps.stream().mapToInt(it -> signature.domain(it.to())).toArray();
  }

  void run(Pass pass) {
    frame.signature().require(pass);
    List<String> domains = frame.signature().domains();
    for (int i = 0; i < domains.size(); i++) {
      if (frame.rows(i) < 0) {
        throw new FrameDiagnostic.MissingRows(place(pass), domains.get(i)).exception();
      }
    }
    for (int i = 0; i < domainOf.length; i++) {
      if (operands.get(i).passes().contains(pass)) {
        checkArray(pass, i);
      }
    }
    for (int i = 0; i < from.length; i++) {
      checkMap(pass, i);
    }
    for (int i = 0; i < domainOf.length; i++) {
      Signature.Operand operand = operands.get(i);
      if (operand.role() == Signature.Role.PARAMETER && operand.passes().contains(pass)) {
        checkNumbers(pass, i);
      }
    }
  }

  /** The array of an operand was set: all its numbers are to be looked at in the next run. */
  void forget(int operand) {
    checked[operand] = false;
  }

  private boolean hasFewRows() {
    int most = 0;
    for (int domain = 0; domain < frame.signature().domains().size(); domain++) {
      most = Math.max(most, frame.rows(domain));
    }
    return Tile.lanes(most) == 1;
  }

  private static String place(Pass pass) {
    return pass + " pass";
  }

  private long needed(int operand) {
    long size = operands.get(operand).size();
    int domain = domainOf[operand];
    return switch (operands.get(operand).layout()) {
      case TILES -> size * Tile.count(frame.rows(domain)) * Tile.LANES;
      case ROWS -> domain == SHARED ? size : size * frame.rows(domain);
    };
  }

  private String shape(int operand) {
    String features = operands.get(operand).size() + " features]";
    if (domainOf[operand] == SHARED) {
      return "[" + features;
    }
    int rows = frame.rows(domainOf[operand]);
    String axes =
        switch (operands.get(operand).layout()) {
          case TILES ->
              "[" + Tile.count(rows) + " tiles][" + features + "[" + Tile.LANES + " lanes]";
          case ROWS -> "[" + rows + " rows][" + features;
        };
    return axes + " for " + rows + " rows of \"" + operands.get(operand).domain() + "\"";
  }

  private void checkArray(Pass pass, int i) {
    String name = operands.get(i).name();
    if (!frame.hasArray(i)) {
      throw new FrameDiagnostic.MissingArray(place(pass), name, needed(i), shape(i)).exception();
    }
    int length = frame.precision().length(frame.array(i));
    if (length < needed(i)) {
      throw new FrameDiagnostic.ShortArray(place(pass), name, length, needed(i), shape(i))
          .exception();
    }
  }

  private void checkMap(Pass pass, int i) {
    Signature.Map map = maps.get(i);
    int rows = frame.rows(from[i]);
    if (!frame.hasMap(i)) {
      throw new FrameDiagnostic.MissingMap(place(pass), map.name(), map.from(), map.to(), rows)
          .exception();
    }
    int[] images = frame.map(i);
    if (images.length < rows) {
      throw new FrameDiagnostic.ShortMap(
              place(pass), map.name(), images.length, map.from(), map.to(), rows)
          .exception();
    }
    checkImages(pass, map, images, rows, frame.rows(to[i]));
  }

  private static void checkImages(Pass pass, Signature.Map map, int[] images, int rows, int end) {
    int before = map.sorted() ? 0 : Integer.MIN_VALUE;
    for (int row = 0; row < rows; row++) {
      int image = images[row];
      if (image < 0 || image >= end) {
        throw new FrameDiagnostic.ImageOutOfRange(
                place(pass), map.name(), map.from(), row, image, map.to(), end)
            .exception();
      }
      if (image < before) {
        throw new FrameDiagnostic.UnsortedMap(
                place(pass), map.name(), map.from(), row, image, before)
            .exception();
      }
      before = map.sorted() ? image : before;
    }
  }

  /**
   * Looks at all numbers of an array that is new here. Where rows are few, looking at all of them
   * in each run would take longer than the run: then at the next {@link #PART} of them in turn.
   */
  private void checkNumbers(Pass pass, int i) {
    A array = frame.array(i);
    int size = Math.toIntExact(needed(i));
    int from = 0;
    int to = size;
    if (checked[i] && hasFewRows()) {
      from = next[i] < size ? next[i] : 0;
      to = Math.min(size, from + PART);
    }
    int found = frame.precision().firstNonFinite(array, from, to);
    if (found >= 0) {
      throw new FrameDiagnostic.NonFinite(
              place(pass), operands.get(i).name(), found, frame.precision().get(array, found))
          .exception();
    }
    checked[i] = true;
    next[i] = to;
  }
}
