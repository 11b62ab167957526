package org.equigen.symbolic.explain.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.tensor.TensorName;

/**
 * A rational multiple of a product of named tensors.
 *
 * @param factor not zero
 * @param tensors with their indices
 */
record NamedProduct(Rational factor, List<NamedTensor> tensors) {
  private static final Pattern WORD =
      Pattern.compile("([+-])|(\\d+(?:/\\d+)?)|(\\w+)\\(([^)]*)\\)");

  /**
   * One named tensor.
   *
   * @param name for example {@code eta}
   * @param letters of its indices
   */
  record NamedTensor(String name, List<String> letters) {
    NamedTensor {
      letters = List.copyOf(letters);
    }

    @Override
    public String toString() {
      return name + "(" + String.join(",", letters) + ")";
    }
  }

  NamedProduct {
    tensors = List.copyOf(tensors);
  }

  /** The summands of a name such as {@code -eta(a,b) eta(c,d) + 1/2 delta(a,d) delta(b,c)}. */
  static List<NamedProduct> of(TensorName sum) {
    List<NamedProduct> products = new ArrayList<>();
    Rational factor = Rational.ONE;
    List<NamedTensor> tensors = new ArrayList<>();
    Matcher word = WORD.matcher(sum.text());
    while (word.find()) {
      if (word.group(1) != null) {
        finish(factor, tensors, products);
        factor = Rational.of(word.group(1).equals("-") ? -1 : 1);
      } else if (word.group(2) != null) {
        factor = factor.multiply(Rational.parse(word.group(2)));
      } else {
        tensors.add(new NamedTensor(word.group(3), List.of(word.group(4).split(",", -1))));
      }
    }
    finish(factor, tensors, products);
    return products;
  }

  private static void finish(
      Rational factor, List<NamedTensor> tensors, List<NamedProduct> products) {
    if (!tensors.isEmpty()) {
      products.add(new NamedProduct(factor, tensors));
      tensors.clear();
    }
  }
}
