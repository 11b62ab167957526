package org.equigen.symbolic.decomposition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.equigen.symbolic.character.ProductExpansion;
import org.equigen.symbolic.decomposition.irrep.RealType;
import org.equigen.symbolic.group.Component;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.ProductGroup;
import org.equigen.symbolic.representation.RealMatrices;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;

/**
 * Multiplicities for direct products, whose irreducible complex representations are the external
 * tensor products of those of the factors (Serre, Linear Representations of Finite Groups, 3.2;
 * Bröcker and tom Dieck, Representations of Compact Lie Groups, II.4.14).
 *
 * <p>The indicator of Frobenius and Schur of a product is the product of the indicators, 1 for type
 * R, 0 for C and -1 for H. So over R one factor that is not of type R gives its type to the
 * product, two of type H give type R, and one of type C makes it type C, once for each pair of
 * conjugates.
 */
final class ProductMultiplicities {
  private final ProductGroup group;
  private final List<Component> components;
  private final List<FactorCharacters> factors;

  /** An irreducible complex representation of the product: its numbers in the factors. */
  private record Key(List<Integer> numbers) {}

  private ProductMultiplicities(ProductGroup group, List<FactorCharacters> factors) {
    this.group = group;
    this.factors = factors;
    components = group.components();
  }

  /** Counts; empty if a factor has no characters, or the representation no known form. */
  static Optional<Multiplicities> of(ProductGroup group, Representation representation) {
    List<FactorCharacters> factors = new ArrayList<>();
    for (Group factor : group.factors()) {
      Optional<FactorCharacters> characters = FactorCharacters.of(factor);
      if (characters.isEmpty()) {
        return Optional.empty();
      }
      factors.add(characters.get());
    }
    ProductMultiplicities product = new ProductMultiplicities(group, factors);
    return ProductExpansion.of(group, representation)
        .flatMap(product::counts)
        .map(counts -> product.multiplicities(representation, counts));
  }

  private Optional<Map<Key, BigInteger>> counts(Map<List<Term>, BigInteger> expansion) {
    Map<Key, BigInteger> counts = new LinkedHashMap<>();
    for (Map.Entry<List<Term>, BigInteger> entry : expansion.entrySet()) {
      Map<Key, BigInteger> products = Map.of(new Key(List.of()), entry.getValue());
      for (int f = 0; f < factors.size(); f++) {
        Optional<Map<Integer, BigInteger>> parts =
            factors.get(f).multiplicities(entry.getKey().get(f));
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        products = times(products, parts.get());
      }
      products.forEach((key, count) -> counts.merge(key, count, BigInteger::add));
    }
    counts.values().removeIf(count -> count.signum() == 0);
    counts.forEach(
        (key, count) -> {
          if (count.signum() < 0) {
            throw new IllegalStateException(name(key, false) + " occurs " + count + " times");
          }
        });
    return Optional.of(counts);
  }

  private static Map<Key, BigInteger> times(
      Map<Key, BigInteger> products, Map<Integer, BigInteger> parts) {
    Map<Key, BigInteger> longer = new LinkedHashMap<>();
    products.forEach(
        (key, count) ->
            parts.forEach(
                (number, times) -> {
                  List<Integer> numbers = new ArrayList<>(key.numbers());
                  numbers.add(number);
                  longer.put(new Key(List.copyOf(numbers)), count.multiply(times));
                }));
    return longer;
  }

  private Multiplicities multiplicities(
      Representation representation, Map<Key, BigInteger> counts) {
    boolean real =
        RealMatrices.are(group, representation)
            && counts.keySet().stream().allMatch(key -> isPaired(counts, key));
    List<Multiplicities.Part> parts = new ArrayList<>();
    List<Key> done = new ArrayList<>();
    counts.forEach(
        (key, count) -> {
          if (!real) {
            parts.add(complex(key, count));
          } else if (!done.contains(key)) {
            conjugate(key).ifPresent(done::add);
            parts.add(real(key, count));
          }
        });
    parts.sort(Comparator.comparing(Multiplicities.Part::dimension));
    String method =
        factors.stream().map(FactorCharacters::method).collect(Collectors.joining(" x "));
    return new Multiplicities(group, representation, real, method, parts);
  }

  private boolean isPaired(Map<Key, BigInteger> counts, Key key) {
    Optional<BigInteger> other = conjugate(key).map(conjugate -> counts.get(conjugate));
    return group.field().isReal()
        && type(key).isPresent()
        && other.equals(Optional.ofNullable(counts.get(key)));
  }

  private Optional<Key> conjugate(Key key) {
    List<Integer> numbers = new ArrayList<>();
    for (int f = 0; f < factors.size(); f++) {
      Optional<Integer> conjugate = factors.get(f).conjugate(key.numbers().get(f));
      if (conjugate.isEmpty()) {
        return Optional.empty();
      }
      numbers.add(conjugate.get());
    }
    return Optional.of(new Key(List.copyOf(numbers)));
  }

  private FactorCharacters.Irreducible part(Key key, int f) {
    return factors.get(f).get(key.numbers().get(f));
  }

  /** The type of Frobenius and Schur, if those of all factors are known. */
  private Optional<RealType> type(Key key) {
    int indicator = 1;
    for (int f = 0; f < factors.size(); f++) {
      Optional<RealType> type = part(key, f).type();
      if (type.isEmpty()) {
        return Optional.empty();
      }
      indicator *=
          switch (type.get()) {
            case R -> 1;
            case C -> 0;
            case H -> -1;
          };
    }
    return Optional.of(RealType.ofIndicator(indicator));
  }

  private BigInteger dimension(Key key) {
    BigInteger dimension = BigInteger.ONE;
    for (int f = 0; f < factors.size(); f++) {
      dimension = dimension.multiply(part(key, f).dimension());
    }
    return dimension;
  }

  private Multiplicities.Part complex(Key key, BigInteger count) {
    return new Multiplicities.Part(name(key, false), row(key), dimension(key), type(key), count);
  }

  private Multiplicities.Part real(Key key, BigInteger count) {
    RealType type = type(key).orElseThrow();
    BigInteger dimension = dimension(key);
    long mixed = unreal(key);
    String name = mixed <= 1 ? name(key, true) : "Real(" + name(key, false) + ")";
    Optional<String> row = row(key);
    return switch (type) {
      case R -> {
        String whole = mixed == 0 ? name : "half of " + name;
        yield new Multiplicities.Part(whole, row, dimension, Optional.of(type), count);
      }
      case C -> {
        Optional<String> both =
            row.flatMap(one -> conjugate(key).flatMap(this::row).map(two -> one + " + " + two));
        yield new Multiplicities.Part(name, both, dimension.shiftLeft(1), Optional.of(type), count);
      }
      case H -> {
        Optional<String> twice = row.map(one -> "2(" + one + ")");
        yield new Multiplicities.Part(
            name, twice, dimension.shiftLeft(1), Optional.of(type), count.shiftRight(1));
      }
    };
  }

  /** The number of factors that are not of type R. */
  private long unreal(Key key) {
    long count = 0;
    for (int f = 0; f < factors.size(); f++) {
      count += part(key, f).type().equals(Optional.of(RealType.R)) ? 0 : 1;
    }
    return count;
  }

  /** The names of the parts that are not trivial, each with its block of V. */
  private String name(Key key, boolean real) {
    List<String> names = new ArrayList<>();
    for (int f = 0; f < factors.size(); f++) {
      FactorCharacters.Irreducible part = part(key, f);
      if (!part.isTrivial()) {
        names.add(placed(real ? part.realName() : part.name(), components.get(f).name()));
      }
    }
    return names.isEmpty() ? "S" : String.join("*", names);
  }

  /** {@code 2e} as {@code 2e[SO(3)]}, {@code V'} as {@code V[SO(3)]'}. */
  private static String placed(String name, String block) {
    String suffix = "[" + block + "]";
    if (name.startsWith("Real(") && name.endsWith(")")) {
      return "Real(" + placed(name.substring(5, name.length() - 1), block) + ")";
    }
    if (name.startsWith("Conj(") && name.endsWith(")")) {
      return "Conj(" + placed(name.substring(5, name.length() - 1), block) + ")";
    }
    return name.matches("V'?") ? "V" + suffix + name.substring(1) : name + suffix;
  }

  private Optional<String> row(Key key) {
    List<String> rows = new ArrayList<>();
    for (int f = 0; f < factors.size(); f++) {
      part(key, f).row().ifPresent(rows::add);
    }
    return rows.size() == factors.size() ? Optional.of(String.join(" x ", rows)) : Optional.empty();
  }
}
