package org.equigen.codegen.planning.product;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;

/**
 * The matrices {@code A[k,i] = sum over j of C[i,j,k] z[j]} of all paths that one summand z takes
 * part in, each different linear form of z once.
 */
final class PathMatrices {
  private final Map<SortedMap<Integer, Coefficient>, Integer> forms = new LinkedHashMap<>();

  /** For each pair of output and first input that occurs in a path, the form of the second. */
  private static Map<List<Integer>, SortedMap<Integer, Coefficient>> formsOf(
      CoefficientTensor tensor) {
    Map<List<Integer>, SortedMap<Integer, Coefficient>> forms = new LinkedHashMap<>();
    for (int k = 0; k < tensor.size(); k++) {
      List<Integer> pair = List.of(tensor.index(k, 0), tensor.index(k, 2));
      forms.computeIfAbsent(pair, _ -> new TreeMap<>()).put(tensor.index(k, 1), tensor.value(k));
    }
    return forms;
  }

  /** How many numbers differ from zero in the matrix of a path with tensor {@code C[i,j,k]}. */
  static int entries(CoefficientTensor tensor) {
    return formsOf(tensor).size();
  }

  /**
   * Adds a path.
   *
   * @param tensor {@code C[i,j,k]}
   * @return 1 for each number of the matrix that differs from zero, with the axes form, i, k
   */
  CoefficientTensor add(CoefficientTensor tensor) {
    CoefficientTensor.Builder entries = CoefficientTensor.builder(3);
    formsOf(tensor)
        .forEach(
            (pair, form) -> {
              int next = forms.size();
              int number = forms.computeIfAbsent(form, _ -> next);
              entries.add(Coefficient.ONE, number, pair.getFirst(), pair.getLast());
            });
    return entries.build();
  }

  /** How many multiplications all forms so far take. */
  long multiplications() {
    return forms.keySet().stream().mapToLong(Map::size).sum();
  }

  /** Number of forms. */
  int size() {
    return forms.size();
  }

  /** The coefficients of all forms so far, with the axes j, form. */
  CoefficientTensor tensor() {
    CoefficientTensor.Builder tensor = CoefficientTensor.builder(2);
    forms.forEach((form, number) -> form.forEach((j, value) -> tensor.add(value, j, number)));
    return tensor.build();
  }
}
