package org.equigen.codegen.planning.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.planning.assembly.PlanAssembly;

/**
 * The vector that makes a basis of determinant 1 of the first n-1 vectors of a frame: signs times
 * their cofactors, {@code e_n[i] = s_i s_n (-1)^(n-i) det(the others without component i)}, for
 * complex vectors conjugated. All minors of k vectors come from those of k-1.
 */
final class FrameCofactors {
  private final PlanAssembly assembly;
  private final FrameSpace space;
  private final int n;
  private long multiplications;

  FrameCofactors(PlanAssembly assembly, FrameSpace space) {
    this.assembly = assembly;
    this.space = space;
    n = space.size();
  }

  /** Multiplications per sample. */
  long multiplications() {
    return multiplications;
  }

  /**
   * Adds the steps.
   *
   * @param found at least n-1 vectors, as {@code [vector][component]}
   */
  Access of(PlanAssembly.Flat found) {
    Access minors = found.whole();
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < n; i++) {
      places.put(1 << i, i);
    }
    for (int k = 2; k < n; k++) {
      Map<Integer, Integer> next = subsets(k);
      Segment shape = new Segment("minors of " + k, List.of(), space.parts() * next.size());
      Access target = assembly.temporary(shape, Domain.SAMPLE, "");
      CoefficientTensor tensor = expansion(k, places, next);
      assembly.add(new Contraction(List.of(minors, found.whole()), target, tensor));
      multiplications += tensor.size();
      minors = target;
      places = next;
    }
    CoefficientTensor.Builder last = CoefficientTensor.builder(2);
    for (int part = 0; part < space.parts(); part++) {
      for (int i = 0; i < n; i++) {
        int sign = space.sign(i) * space.sign(n - 1) * ((n - 1 - i + part) % 2 == 0 ? 1 : -1);
        int minor = places.getOrDefault(((1 << n) - 1) & ~(1 << i), -1);
        last.add(Coefficient.of(sign), part * places.size() + minor, part * n + i);
      }
    }
    Segment shape = new Segment("last", List.of(), space.components());
    Access vector = assembly.temporary(shape, Domain.SAMPLE, "");
    assembly.contract(minors, vector, last.build());
    return vector;
  }

  /** The subsets of k components, numbered. */
  private Map<Integer, Integer> subsets(int k) {
    Map<Integer, Integer> subsets = new HashMap<>();
    for (int set = 0; set < 1 << n; set++) {
      if (Integer.bitCount(set) == k) {
        subsets.put(set, subsets.size());
      }
    }
    return subsets;
  }

  /** Minors of k vectors along the last of them, all real and then all imaginary parts. */
  private CoefficientTensor expansion(
      int k, Map<Integer, Integer> before, Map<Integer, Integer> after) {
    CoefficientTensor.Builder tensor = CoefficientTensor.builder(3);
    after.forEach(
        (set, place) -> {
          int at = 0;
          for (int i = 0; i < n; i++) {
            if ((set & 1 << i) != 0) {
              int sign = (k - 1 - at++) % 2 == 0 ? 1 : -1;
              int minor = before.getOrDefault(set & ~(1 << i), -1);
              for (FrameSpace.PartProduct it : space.products(false)) {
                tensor.add(
                    Coefficient.of(it.sign() * sign),
                    it.left() * before.size() + minor,
                    (k - 1) * space.components() + it.right() * n + i,
                    it.result() * after.size() + place);
              }
            }
          }
        });
    return tensor.build();
  }
}
