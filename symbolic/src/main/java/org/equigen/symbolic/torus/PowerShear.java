package org.equigen.symbolic.torus;

import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.representation.PowerIndex;

/**
 * What an elementary matrix induces on a symmetric or alternating power.
 *
 * @param field of the residues
 * @param index the basis of the power
 * @param alternating whether the power is alternating
 * @param base the matrix on the base
 */
record PowerShear(PrimeField field, PowerIndex index, boolean alternating, ElementaryMatrix base)
    implements CoordinateChange {
  @Override
  public int[] apply(int[] tensors, int leading, int trailing) {
    Axis axis = new Axis(tensors, leading, trailing);
    long[][] binomials = binomials();
    for (int number = 0; number < index.count(); number++) {
      int power = index.multiplicity(number, base.column());
      if (power > 0 && base.row() == base.column()) {
        axis.scale(number, field.power(base.value(), power));
      } else if (power > 0 && index.multiplicity(number, base.row()) == 0) {
        shear(axis, chain(number, power), binomials);
      }
    }
    return tensors;
  }

  /** {@code C(b,t) c^t} for the value c of the matrix. */
  private long[][] binomials() {
    int degree = index.list(0).length;
    long[][] binomials = new long[degree + 1][degree + 1];
    for (int b = 0; b <= degree; b++) {
      binomials[b][0] = 1;
      for (int t = 1; t <= b; t++) {
        long carried = field.times(base.value(), binomials[b - 1][t - 1]);
        binomials[b][t] = field.reduce(binomials[b - 1][t] + carried);
      }
    }
    return binomials;
  }

  /**
   * The lists that differ in i and j alone, by rising power of j.
   *
   * @param head the one with the power s of j, and without i
   */
  private int[] chain(int head, int s) {
    int[] chain = new int[s + 1];
    chain[s] = head;
    for (int b = s - 1; b >= 0; b--) {
      chain[b] = index.replaced(chain[b + 1], base.column(), base.row());
    }
    return chain;
  }

  /** {@code (e_j + c e_i)^b e_i^(s-b) = sum_t C(b,t) c^t e_j^(b-t) e_i^(s-b+t)}. */
  private void shear(Axis axis, int[] chain, long[][] binomials) {
    int s = chain.length - 1;
    boolean odd = alternating && index.between(chain[s], base.row(), base.column()) % 2 == 1;
    for (int to = 0; to < s; to++) {
      for (int from = to + 1; from <= s; from++) {
        long factor = binomials[from][from - to];
        axis.add(odd ? field.prime() - factor : factor, chain[from], chain[to]);
      }
    }
  }

  /** One axis of the tensors at work. */
  private final class Axis {
    private final int[] tensors;
    private final int leading;
    private final int trailing;

    Axis(int[] tensors, int leading, int trailing) {
      this.tensors = tensors;
      this.leading = leading;
      this.trailing = trailing;
    }

    private int at(int l, int number) {
      return (l * index.count() + number) * trailing;
    }

    void scale(int number, long factor) {
      for (int l = 0; l < leading; l++) {
        Residues.scale(field, factor, tensors, at(l, number), trailing);
      }
    }

    void add(long factor, int from, int to) {
      for (int l = 0; l < leading; l++) {
        Residues.addMultiple(field, factor, tensors, at(l, from), tensors, at(l, to), trailing);
      }
    }
  }
}
