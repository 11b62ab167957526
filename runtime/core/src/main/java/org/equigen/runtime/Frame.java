package org.equigen.runtime;

import java.util.Arrays;
import org.equigen.runtime.diagnostic.FrameDiagnostic;
import org.equigen.runtime.diagnostic.NetworkDiagnostic;
import org.jspecify.annotations.Nullable;

/**
 * What a batch gives to a layer: the number of rows of every domain, an array for every operand, an
 * index map for every map, and a workspace. The caller owns it, fills it before each batch as far
 * as the batch differs from the last, and keeps it for the next: nothing is copied, and once the
 * workspace is large enough nothing is allocated.
 *
 * <p>Operands, domains and maps have the positions that they have in the {@link Signature}. One
 * frame serves one thread at a time; what threads share, such as parameters, is given to the frame
 * of each.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public final class Frame<A> {
  private static final int UNKNOWN = -1;

  private final Precision<A> precision;
  private final Signature signature;
  private final A none;
  private final A[] arrays;
  private final boolean[] hasArray;
  private final int[][] maps;
  private final boolean[] hasMap;
  private final int[] rows;
  private final FrameCheck<A> check;
  private A workspace;

  /**
   * An empty frame. Operands of size 0 need no array; all others, the rows and the maps are to be
   * set.
   */
  @SuppressWarnings("unchecked") // an array of references, that nobody else sees
  public Frame(Precision<A> precision, Signature signature) {
    this.precision = precision;
    this.signature = signature;
    none = precision.allocate(0);
    workspace = none;
    int operands = signature.operands().size();
    arrays = (A[]) new Object[operands];
    Arrays.fill(arrays, none);
    hasArray = new boolean[operands];
    for (int i = 0; i < operands; i++) {
      hasArray[i] = signature.operands().get(i).size() == 0;
    }
    maps = new int[signature.maps().size()][0];
    hasMap = new boolean[maps.length];
    rows = new int[signature.domains().size()];
    Arrays.fill(rows, UNKNOWN);
    check = new FrameCheck<>(this);
  }

  /** The number type of the arrays. */
  public Precision<A> precision() {
    return precision;
  }

  /** What the positions mean. */
  public Signature signature() {
    return signature;
  }

  /** The number of rows of a domain, -1 before it is set. */
  public int rows(int domain) {
    return rows[domain];
  }

  /**
   * Says how many rows a domain has in this batch.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if there is no such domain, or the
   *     number is negative
   */
  public void setRows(String domain, int number) {
    setRows(signature.domain(domain), number);
  }

  /**
   * Says how many rows the domain at a position has in this batch; allocates nothing.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the number is negative
   */
  public void setRows(int domain, int number) {
    if (number < 0) {
      String name = signature.domains().get(domain);
      throw new FrameDiagnostic.NegativeRows("frame", name, number).exception();
    }
    rows[domain] = number;
  }

  /** The array of an operand, of length 0 before it is set. */
  public A array(int operand) {
    return arrays[operand];
  }

  /**
   * Gives an operand its array, of {@link Signature.Operand#elements} elements or more in its
   * layout.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if there is no such operand, or the
   *     array is null
   */
  public void set(String operand, A array) {
    set(signature.operand(operand), array);
  }

  /**
   * Gives the operand at a position its array; allocates nothing.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the array is null
   */
  public void set(int operand, A array) {
    arrays[operand] = nonNull(signature.operands().get(operand).name(), array);
    check.forget(operand);
    hasArray[operand] = true;
  }

  /** The images of a map, of length 0 before it is set. */
  public int[] map(int map) {
    return maps[map];
  }

  /**
   * Gives a map its images, by row of its first domain: one for each or more.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if there is no such map, or the
   *     array is null
   */
  public void setMap(String map, int[] images) {
    setMap(signature.map(map), images);
  }

  /**
   * Gives the map at a position its images; allocates nothing.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the array is null
   */
  public void setMap(int map, int[] images) {
    maps[map] = nonNull(signature.maps().get(map).name(), images);
    hasMap[map] = true;
  }

  private static <T> T nonNull(String name, @Nullable T array) {
    // Callers outside null-marked code, and in other languages, may pass null all the same.
    if (array == null) {
      throw new NetworkDiagnostic.NullArray("frame", name).exception();
    }
    return array;
  }

  /** Scratch numbers that every pass may overwrite, as many as were required so far. */
  public A workspace() {
    return workspace;
  }

  /** Makes the workspace hold {@code elements} numbers; allocates only where it does not yet. */
  public void requireWorkspace(int elements) {
    if (precision.length(workspace) < elements) {
      workspace = precision.allocate(elements);
    }
  }

  /**
   * Returns if a pass can run on what this frame holds. Every pass of a layer calls it once, before
   * it computes anything; nothing is allocated where all is well.
   *
   * <p>Looks at the number of rows of every domain, at the length of every array that the pass
   * uses, at every image of every map, and at every parameter: one NaN among the parameters would
   * spoil all results, and one wrong image reads what belongs to another row. Other numbers are not
   * looked at. Where rows are so few that a look at all parameters would take longer than the pass,
   * all are looked at in the first run after an array was set, and 1024 in turn in later ones.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException that names what is missing, too
   *     short, out of range, out of order or not finite, where it lies and what is valid there
   */
  public void check(Pass pass) {
    check.run(pass);
  }

  boolean hasArray(int operand) {
    return hasArray[operand];
  }

  boolean hasMap(int map) {
    return hasMap[map];
  }
}
