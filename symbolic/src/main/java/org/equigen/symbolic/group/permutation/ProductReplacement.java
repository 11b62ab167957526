package org.equigen.symbolic.group.permutation;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Random products of generators that become nearly uniform (Celler, Leedham-Green, Murray, Niemeyer
 * and O'Brien, Generating random elements of a finite group, 1995).
 */
final class ProductReplacement {
  private static final int FEWEST_SLOTS = 10;
  private static final int WARM_UP = 60;

  private final List<Permutation> slots = new ArrayList<>();
  private final RandomGenerator random;
  private Permutation product;

  ProductReplacement(int degree, List<Permutation> generators, RandomGenerator random) {
    this.random = random;
    product = Permutation.identity(degree);
    for (int s = 0; s < Math.max(FEWEST_SLOTS, generators.size()); s++) {
      slots.add(generators.get(s % generators.size()));
    }
    for (int step = 0; step < WARM_UP + 2 * degree; step++) {
      next();
    }
  }

  /** The next element. */
  Permutation next() {
    int changed = random.nextInt(slots.size());
    int other = (changed + 1 + random.nextInt(slots.size() - 1)) % slots.size();
    Permutation factor = random.nextBoolean() ? slots.get(other) : slots.get(other).inverse();
    slots.set(changed, slots.get(changed).multiply(factor));
    product = product.multiply(slots.get(changed));
    return product;
  }
}
