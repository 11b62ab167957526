package org.equigen.symbolic.explain.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.equigen.symbolic.explain.meaning.NamedProduct.NamedTensor;

/**
 * A product of named tensors as something done to an input x.
 *
 * <p>A {@code delta} between an index of the output and one of the input carries that index over.
 * Tensors on the input alone contract it, tensors on the output alone multiply it, and the others
 * do both.
 */
final class TensorReading {
  private final TensorIndices indices;
  private final List<String> inputs;

  /** Letters of the input to the letters of the output that they are carried to. */
  private final Map<String, String> carried = new HashMap<>();

  /** Letters of the input to earlier ones that a delta sets equal. */
  private final Map<String, String> equal = new HashMap<>();

  private final List<NamedTensor> contracting = new ArrayList<>();
  private final List<NamedTensor> multiplying = new ArrayList<>();
  private final List<NamedTensor> mixed = new ArrayList<>();

  TensorReading(TensorIndices indices, NamedProduct product) {
    this.indices = indices;
    inputs = indices.inputLetters();
    product.tensors().forEach(this::sort);
  }

  private void sort(NamedTensor tensor) {
    long below = tensor.letters().stream().filter(inputs::contains).count();
    int arity = tensor.letters().size();
    if (below == 0) {
      multiplying.add(tensor);
    } else if (below == arity) {
      contracting.add(tensor);
      if (isDelta(tensor)) {
        equal.put(tensor.letters().getLast(), tensor.letters().getFirst());
      }
    } else if (isDelta(tensor)) {
      String first = tensor.letters().getFirst();
      String second = tensor.letters().getLast();
      boolean turned = inputs.contains(first);
      carried.put(turned ? first : second, turned ? second : first);
    } else {
      mixed.add(tensor);
    }
  }

  /** Whether indices are only carried over. */
  boolean isPermutation() {
    return contracting.isEmpty() && multiplying.isEmpty() && mixed.isEmpty();
  }

  /**
   * The letters behind x: those of the output where an index is carried over, the same one twice
   * where two are set equal.
   */
  List<String> arguments() {
    return inputs.stream()
        .map(letter -> carried.getOrDefault(letter, equal.getOrDefault(letter, letter)))
        .toList();
  }

  /** The letters of the input that are summed over. */
  List<String> summed() {
    return inputs.stream()
        .filter(letter -> !carried.containsKey(letter) && !equal.containsKey(letter))
        .toList();
  }

  /** Tensors in front of the sum, beside those that are 1. */
  List<NamedTensor> factors() {
    return multiplying.stream().filter(tensor -> !isOne(tensor)).toList();
  }

  /** Tensors under the sum, beside those that are 1 and those that set two letters equal. */
  List<NamedTensor> summands() {
    return Stream.concat(mixed.stream(), contracting.stream())
        .filter(tensor -> !isOne(tensor) && !isDelta(tensor))
        .toList();
  }

  private static boolean isOne(NamedTensor tensor) {
    return tensor.name().equals("one");
  }

  private static boolean isDelta(NamedTensor tensor) {
    return tensor.name().equals("delta") && tensor.letters().size() == 2;
  }

  /** For example {@code the trace of the input with eta times eta(a,b)}. */
  String phrase(String times) {
    String phrase = isPermutation() ? permuted() : contracted();
    StringBuilder text = new StringBuilder(phrase);
    for (NamedTensor tensor : multiplying) {
      text.append(
          isOne(tensor)
              ? times + "for every " + tensor.letters().getFirst()
              : times + "times " + tensor);
    }
    return text.toString();
  }

  private String permuted() {
    if (arguments().equals(indices.outputLetters())) {
      return "the input";
    }
    return inputs.size() == 2 ? "the transposed input" : "the input with its indices reordered";
  }

  private String contracted() {
    String phrase = "the input";
    for (NamedTensor tensor : mixed) {
      phrase = phrase + " contracted with " + tensor;
    }
    for (NamedTensor tensor : contracting) {
      phrase = contracted(phrase, tensor);
    }
    return phrase;
  }

  private String contracted(String phrase, NamedTensor tensor) {
    boolean whole = tensor.letters().size() == inputs.size();
    String over = whole ? "" : " over " + String.join(",", tensor.letters());
    boolean metric = tensor.name().startsWith("eta") || tensor.name().startsWith("delta");
    boolean trace = metric && tensor.letters().size() == 2;
    if (trace) {
      String with = tensor.name().equals("delta") ? "" : " with " + tensor.name();
      return "the trace of " + phrase + over + with;
    }
    return isOne(tensor) ? "the sum of " + phrase + over : phrase + " contracted with " + tensor;
  }
}
