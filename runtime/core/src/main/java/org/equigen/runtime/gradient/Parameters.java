package org.equigen.runtime.gradient;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.equigen.runtime.Layer;
import org.equigen.runtime.ParameterBlock;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;
import org.equigen.runtime.diagnostic.NetworkDiagnostic;

/**
 * The parameters of a layer, one array for each operand of that role, with the names of their
 * blocks, and behind them its {@link Statistics}, which are kept but not trained; or anything of
 * the same shape, such as gradients and moments.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public final class Parameters<A> {
  private final Precision<A> precision;
  private final String digest;
  private final List<Block> blocks;
  private final List<A> arrays;
  private final int trained;
  private final int count;

  /**
   * A named tensor.
   *
   * @param array position of its array in {@link Parameters#array}
   * @param block name, offset within that array, shape and initial deviation
   */
  public record Block(int array, ParameterBlock block) {
    /** The name, unique within the layer: {@code weight V->V}, {@code encoder/weight}. */
    public String name() {
      return block.name();
    }
  }

  private Parameters(
      Precision<A> precision, String digest, List<Block> blocks, List<A> arrays, int trained) {
    this.trained = trained;
    this.precision = precision;
    this.digest = digest;
    this.blocks = blocks;
    this.arrays = arrays;
    this.count = arrays.stream().mapToInt(precision::length).sum();
  }

  /** Parameters and statistics of {@code layer}, all zero. */
  public static <A> Parameters<A> of(Layer<A> layer) {
    Precision<A> precision = layer.precision();
    List<A> arrays = new ArrayList<>();
    layer.signature().operands().stream()
        .filter(it -> it.role() == Signature.Role.PARAMETER)
        .forEach(it -> arrays.add(precision.allocate(it.size())));
    int trained = arrays.size();
    List<Block> blocks = new ArrayList<>();
    int array = 0;
    int first = 0;
    for (ParameterBlock block : layer.parameterBlocks()) {
      // Blocks follow each other from array to array, and none lies in two of them.
      while (block.offset() + block.length() > first + precision.length(arrays.get(array))) {
        first += precision.length(arrays.get(array));
        array++;
      }
      blocks.add(new Block(array, moved(block, block.offset() - first)));
    }
    for (int kept : Statistics.of(layer.signature()).kept()) {
      Signature.Operand statistic = layer.signature().operands().get(kept);
      List<Integer> shape = List.of(statistic.size());
      String name = "statistic " + statistic.name();
      blocks.add(new Block(arrays.size(), new ParameterBlock(name, 0, shape, 0)));
      arrays.add(precision.allocate(statistic.size()));
    }
    return new Parameters<>(
        precision, layer.digest(), List.copyOf(blocks), List.copyOf(arrays), trained);
  }

  private static ParameterBlock moved(ParameterBlock block, int offset) {
    return new ParameterBlock(block.name(), offset, block.shape(), block.deviation());
  }

  /** The number type. */
  public Precision<A> precision() {
    return precision;
  }

  /** {@link Layer#digest} of the layer that these parameters belong to. */
  public String digest() {
    return digest;
  }

  /** All blocks, in the order of the arrays and without gaps. */
  public List<Block> blocks() {
    return blocks;
  }

  /** Number of arrays: operands of the layer with the role of parameters, then statistics. */
  public int arrays() {
    return arrays.size();
  }

  /** Number of the arrays that are trained, which are the first ones. */
  public int trained() {
    return trained;
  }

  /** The array of the i-th such operand itself, not a copy. */
  public A array(int i) {
    return arrays.get(i);
  }

  /** Total number of parameters and statistics. */
  public int count() {
    return count;
  }

  /**
   * Draws every block from a normal distribution of mean 0 and the deviation that its layer
   * declares. The same seed gives the same numbers on every machine: {@link Random} fixes its
   * algorithm.
   */
  public void initialise(long seed) {
    Random random = new Random(seed);
    for (Block named : blocks) {
      ParameterBlock block = named.block();
      A array = arrays.get(named.array());
      for (int i = 0; i < block.length(); i++) {
        double value = block.deviation() == 0 ? 0 : block.deviation() * random.nextGaussian();
        precision.set(array, block.offset() + i, value);
      }
    }
  }

  /** Sets every number to zero. */
  public void clear() {
    for (A array : arrays) {
      precision.fill(array, 0, precision.length(array), 0);
    }
  }

  /**
   * {@code this += factor * other}.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if they belong to another layer
   */
  public void add(double factor, Parameters<A> other) {
    require(other);
    for (int i = 0; i < arrays.size(); i++) {
      precision.add(arrays.get(i), factor, other.arrays.get(i));
    }
  }

  /**
   * Overwrites every number with that of {@code other}.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if they belong to another layer
   */
  public void set(Parameters<A> other) {
    require(other);
    for (int i = 0; i < arrays.size(); i++) {
      System.arraycopy(other.arrays.get(i), 0, arrays.get(i), 0, precision.length(arrays.get(i)));
    }
  }

  /** Zeros of the same shape. */
  public Parameters<A> zerosLike() {
    List<A> zeros = arrays.stream().map(a -> precision.allocate(precision.length(a))).toList();
    return new Parameters<>(precision, digest, blocks, zeros, trained);
  }

  /** The same numbers in arrays of their own. */
  public Parameters<A> copy() {
    Parameters<A> copy = zerosLike();
    copy.set(this);
    return copy;
  }

  private void require(Parameters<A> other) {
    requireDigest(digest, other);
  }

  /**
   * Returns if these are the parameters of {@code layer}.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if they belong to another one
   */
  public void requireOf(Layer<?> layer) {
    requireDigest(layer.digest(), this);
  }

  private static void requireDigest(String digest, Parameters<?> parameters) {
    if (!digest.equals(parameters.digest)) {
      throw new NetworkDiagnostic.ForeignParameters(parameters.digest, digest).exception();
    }
  }
}
