package org.equigen.symbolic.invariant.contraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.equigen.symbolic.matrix.Determinant;
import org.equigen.symbolic.number.Field;

/**
 * Evaluates a contraction: the sum over all index values of the product of all tensors.
 *
 * <p>A tensor is multiplied in as soon as all its indices have values, so that zeros cut the sum
 * short. A lone epsilon on vectors is a determinant.
 *
 * @param <E> the numbers
 */
final class ContractionSum<E> {
  private final Field<E> field;
  private final List<ContractedForm> links;
  private final List<Integer> open;
  private final List<List<Integer>> slotsOf = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();
  private final List<List<Integer>> readyAfter = new ArrayList<>();

  /**
   * Prepares a contraction.
   *
   * @param open the sizes of the open indices, whose slots come first
   * @param operands the tensors
   * @param links take all slots
   */
  ContractionSum(
      Field<E> field, List<Integer> open, List<Operand> operands, List<ContractedForm> links) {
    this.field = field;
    this.links = links;
    this.open = open;
    int slot = open.size();
    for (Operand operand : operands) {
      List<Integer> own = new ArrayList<>();
      for (int i = 0; i < operand.slots().size(); i++) {
        own.add(slot++);
      }
      slotsOf.add(own);
    }
    sizes.addAll(Collections.nCopies(slot, 0));
    List<Integer> linkOf = new ArrayList<>(sizes);
    for (int l = 0; l < links.size(); l++) {
      for (int end : links.get(l).ends()) {
        sizes.set(end, links.get(l).form().space().size());
        linkOf.set(end, l);
      }
      readyAfter.add(new ArrayList<>());
    }
    for (int operand = 0; operand < slotsOf.size(); operand++) {
      int last = slotsOf.get(operand).stream().mapToInt(linkOf::get).max().orElse(-1);
      if (last >= 0) {
        readyAfter.get(last).add(operand);
      }
    }
  }

  /**
   * The sums for all values of the open indices, the last one fastest.
   *
   * @param values the components of the operands
   */
  List<E> values(List<List<E>> values) {
    int size = open.stream().reduce(1, Math::multiplyExact);
    List<E> result = new ArrayList<>(Collections.nCopies(size, field.zero()));
    E scalars = field.one();
    for (int operand = 0; operand < values.size(); operand++) {
      if (slotsOf.get(operand).isEmpty()) {
        scalars = field.multiply(scalars, values.get(operand).getFirst());
      }
    }
    if (isDeterminant()) {
      result.set(0, determinant(values));
    } else {
      sum(0, new int[sizes.size()], scalars, values, result);
    }
    return result;
  }

  private boolean isDeterminant() {
    return open.isEmpty()
        && links.size() == 1
        && links.getFirst().form() instanceof Form.Epsilon
        && slotsOf.stream().allMatch(slots -> slots.size() == 1);
  }

  private E determinant(List<List<E>> values) {
    ContractedForm link = links.getFirst();
    NaturalSpace space = link.form().space();
    List<List<E>> rows = new ArrayList<>();
    for (int end = 0; end < link.ends().size(); end++) {
      List<E> row = new ArrayList<>(values.get(link.ends().get(end)));
      for (int i = 0; link.form().duals().get(end) && i < row.size(); i++) {
        row.set(i, space.sign(i) > 0 ? row.get(i) : field.negate(row.get(i)));
      }
      rows.add(row);
    }
    return Determinant.of(field, rows);
  }

  private void sum(int link, int[] indices, E product, List<List<E>> values, List<E> result) {
    if (link == links.size()) {
      int place = place(0, open.size(), indices);
      result.set(place, field.add(result.get(place), product));
      return;
    }
    List<Integer> ends = links.get(link).ends();
    links
        .get(link)
        .form()
        .entries(
            (entry, sign) -> {
              for (int end = 0; end < ends.size(); end++) {
                indices[ends.get(end)] = entry[end];
              }
              E next = sign > 0 ? product : field.negate(product);
              for (int operand : readyAfter.get(link)) {
                next = field.multiply(next, component(operand, indices, values));
              }
              if (!field.isZero(next)) {
                sum(link + 1, indices, next, values, result);
              }
            });
  }

  private E component(int operand, int[] indices, List<List<E>> values) {
    List<Integer> slots = slotsOf.get(operand);
    int place = place(slots.getFirst(), slots.getLast() + 1, indices);
    return values.get(operand).get(place);
  }

  private int place(int from, int to, int[] indices) {
    int place = 0;
    for (int slot = from; slot < to; slot++) {
      place = place * sizes.get(slot) + indices[slot];
    }
    return place;
  }
}
