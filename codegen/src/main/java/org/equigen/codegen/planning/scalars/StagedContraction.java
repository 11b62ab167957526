package org.equigen.codegen.planning.scalars;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.equigen.symbolic.invariant.contraction.ContractedForm;
import org.equigen.symbolic.invariant.contraction.Form;
import org.equigen.symbolic.invariant.contraction.Operand;
import org.equigen.symbolic.number.Algebraic;

/**
 * Evaluates a contraction by multiplying one tensor after another, each time the one that leaves
 * the fewest numbers. A determinant of vectors is expanded along components, so that all
 * determinants of n among m vectors share their C(m,k) minors of the first k components.
 */
final class StagedContraction {
  /**
   * A component of a tensor.
   *
   * @param indices one for each slot
   * @param coordinates a sum of coordinates
   */
  record Component(List<Integer> indices, SortedMap<Integer, Algebraic> coordinates) {
    /** Copies the list. */
    Component {
      indices = List.copyOf(indices);
    }
  }

  private final ProductStages stages;
  private final Function<Operand, List<Component>> components;
  private final int open;
  private final List<Operand> operands;
  private final List<Integer> starts = new ArrayList<>();
  private final List<ContractedForm> links;
  private final Map<List<String>, StageForm> minors;
  private final Map<Integer, Integer> linkOf = new HashMap<>();

  /** The links with indices that are left, by number, and the values at their entries. */
  private final Map<Integer, LinkIndices> touched = new LinkedHashMap<>();

  private Map<List<List<Integer>>, StageForm> values = new LinkedHashMap<>();

  /**
   * Prepares a contraction.
   *
   * @param components the components of a tensor, those that are zero left out
   * @param open the number of open slots, which come first
   * @param operands the tensors
   * @param links take all slots
   * @param minors known ones of the first components, by the names of vectors; more are added
   */
  StagedContraction(
      ProductStages stages,
      Function<Operand, List<Component>> components,
      int open,
      List<Operand> operands,
      List<ContractedForm> links,
      Map<List<String>, StageForm> minors) {
    this.minors = minors;
    this.stages = stages;
    this.components = components;
    this.open = open;
    this.operands = operands;
    this.links = links;
    int slot = open;
    for (Operand operand : operands) {
      starts.add(slot);
      slot += operand.slots().size();
    }
    for (int link = 0; link < links.size(); link++) {
      for (int end : links.get(link).ends()) {
        linkOf.put(end, link);
      }
    }
  }

  /** The values that are not zero, by the values of the open indices. */
  Map<List<Integer>, StageForm> evaluated() {
    if (isDeterminant()) {
      return Map.of(List.of(), determinant());
    }
    values.put(List.of(), StageForm.one());
    List<Integer> rest = new ArrayList<>();
    for (int operand = 0; operand < operands.size(); operand++) {
      rest.add(operand);
    }
    while (!rest.isEmpty()) {
      Integer next = rest.getFirst();
      for (Integer other : rest) {
        next = sizeAfter(other) < sizeAfter(next) ? other : next;
      }
      rest.remove(/* element */ next);
      multiply(next);
    }
    return spread();
  }

  private boolean isDeterminant() {
    return open == 0
        && links.size() == 1
        && links.getFirst().form() instanceof Form.Epsilon
        && operands.stream().allMatch(operand -> operand.slots().size() == 1);
  }

  private StageForm determinant() {
    List<Integer> rows = links.getFirst().ends().stream().map(starts::indexOf).toList();
    return minor(rows);
  }

  /** The determinant of the first k components of k vectors. */
  private StageForm minor(List<Integer> rows) {
    if (rows.isEmpty()) {
      return StageForm.one();
    }
    List<String> names = rows.stream().map(row -> operands.get(row).name()).toList();
    StageForm found = minors.get(names);
    if (found == null) {
      int last = rows.size() - 1;
      ProductStages.Sum sum = stages.new Sum(rows.size());
      for (int t = 0; t <= last; t++) {
        List<Integer> others = new ArrayList<>(rows);
        others.remove(/* index */ t);
        for (Component component : components.apply(operands.get(rows.get(t)))) {
          if (component.indices().getFirst() == last) {
            int sign = ((last - t) % 2 == 0 ? 1 : -1) * lowered(rows.get(t), last);
            sum.add(minor(others), component.coordinates(), sign);
          }
        }
      }
      found = sum.form();
      minors.put(names, found);
    }
    return found;
  }

  private int lowered(int operand, int value) {
    ContractedForm link = links.getFirst();
    boolean dual = link.form().duals().get(link.ends().indexOf(starts.get(operand)));
    return dual ? link.form().space().sign(value) : 1;
  }

  private List<Integer> slots(int operand) {
    List<Integer> slots = new ArrayList<>();
    for (int i = 0; i < operands.get(operand).slots().size(); i++) {
      slots.add(starts.get(operand) + i);
    }
    return slots;
  }

  /** How many numbers there would be after one more tensor, zeros included. */
  private double sizeAfter(int operand) {
    double size = 1;
    for (LinkIndices link : after(operand).values()) {
      size *= link.size();
    }
    return size;
  }

  /** What is left of the links after one more tensor. */
  private Map<Integer, LinkIndices> after(int operand) {
    Map<Integer, LinkIndices> after = new LinkedHashMap<>(touched);
    for (int slot : slots(operand)) {
      int link = link(slot);
      LinkIndices before = after.getOrDefault(link, new LinkIndices(links.get(link)));
      after.put(link, before.without(slot));
    }
    return after;
  }

  private int link(int slot) {
    Integer link = linkOf.get(slot);
    if (link == null) {
      throw new IllegalArgumentException("nothing takes slot " + slot);
    }
    return link;
  }

  private void multiply(int operand) {
    Map<Integer, LinkIndices> after = after(operand);
    int stage = values.values().stream().mapToInt(StageForm::stage).findFirst().orElse(0) + 1;
    Map<List<List<Integer>>, ProductStages.Sum> sums = new LinkedHashMap<>();
    List<Component> factors = components.apply(operands.get(operand));
    values.forEach(
        (indices, value) -> {
          for (Component factor : factors) {
            Map<Integer, List<Integer>> left = byLink(indices);
            int sign = match(operand, factor.indices(), left);
            if (sign != 0) {
              sums.computeIfAbsent(List.copyOf(left.values()), _ -> stages.new Sum(stage))
                  .add(value, factor.coordinates(), sign);
            }
          }
        });
    touched.clear();
    touched.putAll(after);
    values = new LinkedHashMap<>();
    sums.forEach(
        (indices, sum) -> {
          StageForm form = sum.form();
          if (!form.isZero()) {
            values.put(indices, form);
          }
        });
  }

  /** Values of indices that are left by the numbers of their links. */
  private Map<Integer, List<Integer>> byLink(List<List<Integer>> indices) {
    Map<Integer, List<Integer>> left = new LinkedHashMap<>();
    int number = 0;
    for (int link : touched.keySet()) {
      left.put(link, indices.get(number++));
    }
    return left;
  }

  /** Takes the indices of a tensor from what is left of the links; the sign, or 0. */
  private int match(int operand, List<Integer> indices, Map<Integer, List<Integer>> left) {
    Map<Integer, LinkIndices> now = new HashMap<>(touched);
    int sign = 1;
    for (int i = 0; i < indices.size(); i++) {
      int slot = starts.get(operand) + i;
      int number = link(slot);
      LinkIndices link = now.getOrDefault(number, new LinkIndices(links.get(number)));
      List<Integer> before = left.get(number);
      List<LinkIndices.Entry> entries =
          before == null ? link.all() : List.of(new LinkIndices.Entry(before, 1));
      int found = 0;
      for (LinkIndices.Entry entry : entries) {
        var rest = link.at(entry.indices(), slot, indices.get(i));
        if (rest.isPresent()) {
          found = entry.sign() * rest.get().sign();
          left.put(number, rest.get().indices());
          break; // one index of a metric, delta or coincidence tells the others
        }
      }
      if (found == 0) {
        return 0;
      }
      sign *= found;
      now.put(number, link.without(slot));
    }
    return sign;
  }

  /** What is left are open indices. */
  private Map<List<Integer>, StageForm> spread() {
    Map<List<Integer>, StageForm> result = new HashMap<>();
    values.forEach(
        (indices, value) -> spread(0, byLink(indices), new TreeMap<>(), 1, value, result));
    return result;
  }

  private void spread(
      int link,
      Map<Integer, List<Integer>> left,
      SortedMap<Integer, Integer> begun,
      int sign,
      StageForm value,
      Map<List<Integer>, StageForm> result) {
    if (link == links.size()) {
      Algebraic factor = Algebraic.of(sign);
      result.merge(
          List.copyOf(begun.values()),
          StageForm.zero(value.stage()).plus(stages.field(), value, factor),
          (a, b) -> a.plus(stages.field(), b, Algebraic.ONE));
      return;
    }
    List<Integer> known = left.get(link);
    LinkIndices indices = touched.getOrDefault(link, new LinkIndices(links.get(link)));
    List<LinkIndices.Entry> entries =
        known == null ? indices.all() : List.of(new LinkIndices.Entry(known, 1));
    for (LinkIndices.Entry entry : entries) {
      for (LinkIndices.Entry spread : indices.spread(entry.indices())) {
        SortedMap<Integer, Integer> more = new TreeMap<>(begun);
        for (int i = 0; i < indices.ends().size(); i++) {
          more.put(indices.ends().get(i), spread.indices().get(i));
        }
        spread(link + 1, left, more, sign * entry.sign() * spread.sign(), value, result);
      }
    }
  }
}
