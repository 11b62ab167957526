package org.equigen.symbolic.irreducible;

import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.root.CartanType;
import org.equigen.symbolic.root.Weight;

/**
 * Tensor powers of V that contain an irreducible representation: products of symmetric powers of
 * what contains the fundamental ones, mostly exterior powers of V (Fulton and Harris, 15.3, 16.2,
 * 18.2, 19.2 and 22.3).
 */
final class AmbientSpace {
  private static final Term V = Term.vector();

  private final CartanType type;
  private Term term = Term.SCALAR;
  private boolean known = true;

  private AmbientSpace(CartanType type) {
    this.type = type;
  }

  /** Empty where a fundamental representation is in no small tensor power. */
  static Optional<Term> of(CartanType type, Weight highest) {
    AmbientSpace space = new AmbientSpace(type);
    space.collect(highest);
    return space.known ? Optional.of(space.term) : Optional.empty();
  }

  /** Whether the weight is one of the spin group only. */
  static boolean isSpinorial(CartanType type, Weight highest) {
    int rank = type.rank();
    return switch (type.series()) {
      case B -> highest.get(rank - 1) % 2 != 0;
      case D -> (highest.get(rank - 1) + highest.get(rank - 2)) % 2 != 0;
      case A, C, E, F, G -> false;
    };
  }

  private void collect(Weight highest) {
    int rank = type.rank();
    switch (type.series()) {
      case A, C -> {
        for (int i = 1; i <= rank; i++) {
          add(exterior(i), highest.get(i - 1));
        }
      }
      case B -> {
        for (int i = 1; i < rank; i++) {
          add(exterior(i), highest.get(i - 1));
        }
        add(exterior(rank), highest.get(rank - 1) / 2);
      }
      case D -> {
        for (int i = 1; i < rank - 1; i++) {
          add(exterior(i), highest.get(i - 1));
        }
        int both = Math.min(highest.get(rank - 2), highest.get(rank - 1));
        int most = Math.max(highest.get(rank - 2), highest.get(rank - 1));
        add(exterior(rank - 1), both);
        add(exterior(rank), (most - both) / 2);
      }
      case E, F, G -> {
        List<Optional<Term>> fundamental = exceptional();
        for (int i = 0; i < rank; i++) {
          if (highest.get(i) > 0) {
            known &= fundamental.get(i).isPresent();
            add(fundamental.get(i).orElse(V), highest.get(i));
          }
        }
      }
    }
  }

  private void add(Term piece, int times) {
    if (times == 1) {
      term = term.times(piece);
    } else if (times > 1) {
      Factor power = new Factor.Symmetric(times, Representation.of(piece));
      term = term.times(new Term(List.of(power)));
    }
  }

  /** {@code Alt^i V}; for sl(n) beyond half of n the dual of {@code Alt^(n-i) V}. */
  private Term exterior(int i) {
    boolean dual = type.series() == CartanType.Series.A && 2 * i > type.rank() + 1;
    int degree = dual ? type.rank() + 1 - i : i;
    return alternating(degree, dual ? V.dual() : V);
  }

  private static Term alternating(int degree, Term of) {
    return degree == 1
        ? of
        : new Term(List.of(new Factor.Alternating(degree, Representation.of(of))));
  }

  private List<Optional<Term>> exceptional() {
    Optional<Term> v = Optional.of(V);
    Optional<Term> second = Optional.of(alternating(2, V));
    Optional<Term> third = Optional.of(alternating(3, V));
    Optional<Term> square =
        Optional.of(new Term(List.of(new Factor.Symmetric(2, Representation.of(V)))));
    Optional<Term> none = Optional.empty();
    if (type.series() == CartanType.Series.G) {
      return List.of(v, second);
    }
    return switch (type.rank()) {
      case 4 -> List.of(second, third, second, v);
      case 6 ->
          List.of(
              v,
              Optional.of(V.times(V.dual())),
              second,
              third,
              Optional.of(alternating(2, V.dual())),
              Optional.of(V.dual()));
      case 7 -> List.of(square, none, none, none, third, second, v);
      default -> List.of(square, none, none, none, none, none, second, v);
    };
  }
}
