package org.equigen.symbolic.invariant.contraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.equigen.symbolic.group.InvariantTensor;
import org.equigen.symbolic.number.Rational;

/** An invariant tensor that joins indices of one space; all its nonzero entries are 1 or -1. */
public sealed interface Form {
  /** The space of all its indices. */
  NaturalSpace space();

  /** For each index whether it takes that of a dual. */
  List<Boolean> duals();

  /** As printed, for example {@code eta}. */
  String name();

  /** The LaTeX command, for example {@code \eta}. */
  String latex();

  /** Whether the exchange of two indices changes the sign; otherwise it changes nothing. */
  boolean antisymmetric();

  /** Passes each nonzero entry: its indices, valid during the call, and its sign. */
  void entries(EntryVisitor visitor);

  /** The number of indices. */
  default int arity() {
    return duals().size();
  }

  /** All entries as data, for code that contracts tensors on its own. */
  default InvariantTensor tensor() {
    List<InvariantTensor.Entry> entries = new ArrayList<>();
    entries(
        (indices, sign) ->
            entries.add(
                new InvariantTensor.Entry(
                    Arrays.stream(indices).boxed().toList(), Rational.of(sign))));
    return new InvariantTensor(
        name(),
        latex(),
        duals().stream().map(dual -> !dual).toList(),
        antisymmetric()
            ? InvariantTensor.Symmetry.ANTISYMMETRIC
            : InvariantTensor.Symmetry.SYMMETRIC,
        entries);
  }

  /** Takes one entry. */
  @FunctionalInterface
  interface EntryVisitor {
    /** The indices, not to be kept, and the sign. */
    void visit(int[] indices, int sign);
  }

  /**
   * A metric or symplectic form on two vectors or two duals, or delta on one of each.
   *
   * @param space the space
   * @param left whether the first index is a dual's
   * @param right whether the second index is a dual's
   */
  record Pairing(NaturalSpace space, boolean left, boolean right) implements Form {
    @Override
    public List<Boolean> duals() {
      return List.of(left, right);
    }

    /** Whether this is delta: between a vector and a dual, or a definite metric. */
    public boolean isDelta() {
      return left != right || (space.theorem() != Theorem.SYMPLECTIC && space.minus() == 0);
    }

    @Override
    public boolean antisymmetric() {
      return left == right && space.theorem() == Theorem.SYMPLECTIC;
    }

    @Override
    public String name() {
      return (isDelta() ? "delta" : antisymmetric() ? "omega" : "eta") + space.number();
    }

    @Override
    public String latex() {
      return "\\" + (isDelta() ? "delta" : antisymmetric() ? "omega" : "eta");
    }

    @Override
    public void entries(EntryVisitor visitor) {
      int half = space.size() / 2;
      for (int i = 0; i < space.size(); i++) {
        if (antisymmetric()) {
          visitor.visit(new int[] {i, i < half ? i + half : i - half}, i < half ? 1 : -1);
        } else {
          visitor.visit(new int[] {i, i}, left == right ? space.sign(i) : 1);
        }
      }
    }
  }

  /**
   * The totally antisymmetric tensor with {@code epsilon(0,1,...,n-1) = 1} on n vectors; indices of
   * duals are lowered by the metric.
   *
   * @param space the space
   * @param duals for each index whether it takes that of a dual
   */
  record Epsilon(NaturalSpace space, List<Boolean> duals) implements Form {
    /** Copies the list. */
    public Epsilon {
      duals = List.copyOf(duals);
    }

    @Override
    public boolean antisymmetric() {
      return true;
    }

    @Override
    public String name() {
      return "epsilon" + space.number();
    }

    @Override
    public String latex() {
      return "\\epsilon";
    }

    @Override
    public void entries(EntryVisitor visitor) {
      permute(new int[arity()], 0, 1, visitor);
    }

    private void permute(int[] indices, int from, int sign, EntryVisitor visitor) {
      if (from == indices.length) {
        visitor.visit(indices, sign);
        return;
      }
      for (int value = 0; value < indices.length; value++) {
        int step = step(indices, from, value);
        if (step != 0) {
          indices[from] = value;
          permute(indices, from + 1, sign * step, visitor);
        }
      }
    }

    /** The sign that a further index gives: 0 where it is taken. */
    int step(int[] indices, int from, int value) {
      int sign = duals.get(from) ? space.sign(value) : 1;
      for (int before = 0; before < from; before++) {
        if (indices[before] == value) {
          return 0;
        }
        sign = indices[before] > value ? -sign : sign;
      }
      return sign;
    }
  }

  /**
   * 1 where all indices coincide, invariant under permutations.
   *
   * @param space the space
   * @param duals as many as there are indices
   */
  record Coincidence(NaturalSpace space, List<Boolean> duals) implements Form {
    /** Copies the list. */
    public Coincidence {
      duals = List.copyOf(duals);
    }

    @Override
    public boolean antisymmetric() {
      return false;
    }

    @Override
    public String name() {
      return (arity() == 1 ? "one" : "delta") + space.number();
    }

    @Override
    public String latex() {
      return arity() == 1 ? "1" : "\\delta";
    }

    @Override
    public void entries(EntryVisitor visitor) {
      for (int i = 0; i < space.size(); i++) {
        int[] indices = new int[arity()];
        Arrays.fill(indices, i);
        visitor.visit(indices, 1);
      }
    }
  }

  /**
   * 1 at one value of the index.
   *
   * @param space the space, of the trivial group
   * @param index the value, from 0
   * @param dual whether the index is a dual's
   */
  record Coordinate(NaturalSpace space, int index, boolean dual) implements Form {
    @Override
    public List<Boolean> duals() {
      return List.of(dual);
    }

    @Override
    public boolean antisymmetric() {
      return false;
    }

    @Override
    public String name() {
      return "e" + (index + 1) + space.number();
    }

    @Override
    public String latex() {
      return "e_{" + (index + 1) + "}";
    }

    @Override
    public void entries(EntryVisitor visitor) {
      visitor.visit(new int[] {index}, 1);
    }
  }
}
