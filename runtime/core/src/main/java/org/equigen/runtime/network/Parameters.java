package org.equigen.runtime.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.equigen.runtime.Layer;
import org.equigen.runtime.ParameterBlock;
import org.equigen.runtime.Precision;
import org.equigen.runtime.diagnostic.NetworkDiagnostic;

/**
 * One array for each layer of a network, with the names of its blocks: parameter values, or
 * anything of the same shape such as gradients and moments.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public final class Parameters<A> {
  private final Precision<A> precision;
  private final String digest;
  private final List<NamedBlock> blocks;
  private final List<A> arrays;
  private final int count;

  /**
   * A named tensor.
   *
   * @param layer the name under which the network first applies the layer
   * @param array position of its array in {@link Parameters#array}
   * @param block name, offset, shape and initial deviation within that array
   */
  public record NamedBlock(String layer, int array, ParameterBlock block) {
    /** Layer and block name, unique within the network: {@code encoder/weight}. */
    public String name() {
      return layer + "/" + block.name();
    }
  }

  private Parameters(
      Precision<A> precision, String digest, List<NamedBlock> blocks, List<A> arrays) {
    this.precision = precision;
    this.digest = digest;
    this.blocks = blocks;
    this.arrays = arrays;
    this.count = arrays.stream().mapToInt(precision::length).sum();
  }

  static <A> Parameters<A> zeros(
      Precision<A> precision, String digest, List<String> names, List<Layer<A>> layers) {
    List<NamedBlock> blocks = new ArrayList<>();
    List<A> arrays = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      for (ParameterBlock block : layers.get(i).parameterBlocks()) {
        blocks.add(new NamedBlock(names.get(i), i, block));
      }
      arrays.add(precision.allocate(layers.get(i).parameterCount()));
    }
    return new Parameters<>(precision, digest, List.copyOf(blocks), List.copyOf(arrays));
  }

  /** The number type. */
  public Precision<A> precision() {
    return precision;
  }

  /** {@link Network#digest} of the network that these parameters belong to. */
  public String digest() {
    return digest;
  }

  /** All blocks, in the order of the arrays and without gaps. */
  public List<NamedBlock> blocks() {
    return blocks;
  }

  /** Number of arrays: the layers of the network, those without parameters included. */
  public int arrays() {
    return arrays.size();
  }

  /** The array of layer {@code i} itself, not a copy. */
  public A array(int i) {
    return arrays.get(i);
  }

  /** Total number of parameters. */
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
    for (NamedBlock named : blocks) {
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
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if they belong to other networks
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
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if they belong to other networks
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
    return new Parameters<>(precision, digest, blocks, zeros);
  }

  /** The same numbers in arrays of their own. */
  public Parameters<A> copy() {
    Parameters<A> copy = zerosLike();
    copy.set(this);
    return copy;
  }

  private void require(Parameters<A> other) {
    if (!digest.equals(other.digest)) {
      throw new NetworkDiagnostic.ForeignParameters(other.digest, digest).exception();
    }
  }
}
