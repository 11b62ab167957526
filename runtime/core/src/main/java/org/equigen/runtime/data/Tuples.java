package org.equigen.runtime.data;

import java.util.List;
import java.util.stream.IntStream;
import org.equigen.runtime.Frame;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;
import org.equigen.runtime.diagnostic.DatasetDiagnostic;

/**
 * Lists of elements of sets of any sizes, the rows of tensors over sets, and the maps between them
 * that layers of kind permutation go along.
 *
 * <p>Lists of k elements are the rows of the domain {@code set}, {@code element}, {@code pair},
 * {@code triple} or {@code quadruple}: those of the first set in lexicographic order, {@code n^k}
 * of them, then those of the next one. So the entries of a tensor {@code [n]...[n]} of a set follow
 * each other with the last index fastest. A map takes a list {@code (a, b, ...)} to other lists of
 * its elements and is named after both: {@code abToBa}, {@code abToA}, {@code aToAa}, {@code
 * abToSet}.
 */
public final class Tuples {
  private static final List<String> DOMAINS =
      List.of("set", "element", "pair", "triple", "quadruple");

  private static final String LETTERS = "abcd";
  private static final String PLACE = "lists of elements";

  private final int[] sizes;

  private Tuples(int[] sizes) {
    this.sizes = sizes;
  }

  /**
   * The lists of sets.
   *
   * @param sizes number of elements of each set, 0 or more
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if a size is negative
   */
  public static Tuples of(int... sizes) {
    for (int set = 0; set < sizes.length; set++) {
      if (sizes[set] < 0) {
        throw new DatasetDiagnostic.NegativeRows("set " + set, DOMAINS.get(1), sizes[set])
            .exception();
      }
    }
    return new Tuples(sizes.clone());
  }

  /**
   * Number of lists of so many elements.
   *
   * @param order 0 to 4
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if there are more than an array
   *     holds
   */
  public int rows(int order) {
    double rows = 0;
    for (int size : sizes) {
      rows += Math.pow(size, order);
    }
    if (rows > Integer.MAX_VALUE - 8) {
      throw new DatasetDiagnostic.TooManyRows(
              PLACE, DOMAINS.get(order), (long) rows, Integer.MAX_VALUE - 8)
          .exception();
    }
    return (int) rows;
  }

  /**
   * The images of a map, for each list of its first domain the row of the other list.
   *
   * @param map a name such as {@code abToBa}
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if no map is named so, or there are
   *     more lists than an array holds
   */
  public int[] images(String map) {
    int middle = map.indexOf("To");
    String from = middle < 0 ? "" : map.substring(0, middle);
    String to = middle < 0 ? "" : map.substring(middle + 2);
    int order = from.equals("set") ? 0 : from.length();
    int[] places = places(to);
    boolean known =
        (order > 0 ? LETTERS.startsWith(from) : from.equals("set"))
            && places.length <= LETTERS.length()
            && IntStream.of(places).allMatch(place -> place >= 0 && place < order);
    if (!known) {
      throw new DatasetDiagnostic.UnknownName(
              PLACE, "map", map, List.of("abToA", "abToBa", "aToAa", "abToSet"))
          .exception();
    }
    return images(order, places);
  }

  /** The places of letters, -1 for what is none; nothing for a set. */
  private static int[] places(String list) {
    return list.equals("Set")
        ? new int[0]
        : list.chars().map(letter -> LETTERS.indexOf(Character.toLowerCase(letter))).toArray();
  }

  private int[] images(int order, int[] places) {
    rows(places.length);
    int[] images = new int[rows(order)];
    int row = 0;
    int start = 0;
    for (int n : sizes) {
      int lists = power(n, order);
      for (int list = 0; list < lists; list++) {
        int image = 0;
        for (int place : places) {
          image = image * n + list / power(n, order - 1 - place) % n;
        }
        images[row++] = start + image;
      }
      start += power(n, places.length);
    }
    return images;
  }

  private static int power(int n, int exponent) {
    int power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= n;
    }
    return power;
  }

  /**
   * Gives a frame all that follows from the sizes: the number of rows of each domain of lists, the
   * images of each map between them, and the sizes themselves where its layer reads them as {@code
   * n}.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if there are more lists than an
   *     array holds
   */
  public <A> void fill(Frame<A> frame) {
    Signature signature = frame.signature();
    for (String domain : signature.domains()) {
      if (DOMAINS.contains(domain)) {
        frame.setRows(domain, rows(DOMAINS.indexOf(domain)));
      }
    }
    for (Signature.Map map : signature.maps()) {
      if (DOMAINS.contains(map.from()) && DOMAINS.contains(map.to())) {
        frame.setMap(map.name(), images(map.name()));
      }
    }
    for (Signature.Operand operand : signature.operands()) {
      if (isSize(operand)) {
        frame.set(operand.name(), sizes(frame.precision()));
      }
    }
  }

  /**
   * Adds to a data set all that follows from the sizes: the domains of lists that a layer reads,
   * each with the sorted map to its sets, the maps between them, and the sizes themselves as column
   * {@code n} where the layer reads them.
   *
   * @param data with the domain {@code set}, of as many rows as there are sets
   * @param signature of the layer
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if there are more lists than an
   *     array holds, other sets, or domains, maps or a column of such a name
   */
  public DatasetBuilder addTo(DatasetBuilder data, Signature signature) {
    for (int order = 1; order < DOMAINS.size(); order++) {
      String domain = DOMAINS.get(order);
      if (signature.domains().contains(domain)) {
        data.domain(domain, rows(order));
        String toSet = LETTERS.substring(0, order) + "ToSet";
        data.sortedMap(toSet, domain, DOMAINS.getFirst(), images(toSet));
      }
    }
    for (Signature.Map map : signature.maps()) {
      boolean lists = DOMAINS.contains(map.from()) && DOMAINS.contains(map.to());
      if (!lists || map.name().endsWith("ToSet")) {
        continue;
      }
      if (map.sorted()) {
        data.sortedMap(map.name(), map.from(), map.to(), images(map.name()));
      } else {
        data.map(map.name(), map.from(), map.to(), images(map.name()));
      }
    }
    if (signature.operands().stream().anyMatch(Tuples::isSize)) {
      data.column("n", DOMAINS.getFirst(), 1, sizes(Precision.DOUBLE));
    }
    return data;
  }

  private static boolean isSize(Signature.Operand operand) {
    return operand.role() == Signature.Role.CONSTANT
        && operand.name().equals("n")
        && operand.domain().equals(DOMAINS.getFirst());
  }

  private <A> A sizes(Precision<A> precision) {
    A numbers = precision.allocate(sizes.length);
    for (int set = 0; set < sizes.length; set++) {
      precision.set(numbers, set, sizes[set]);
    }
    return numbers;
  }
}
