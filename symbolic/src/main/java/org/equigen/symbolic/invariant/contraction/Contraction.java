package org.equigen.symbolic.invariant.contraction;

import java.util.List;

/**
 * A complete contraction of tensors with invariant tensors: scalar products, determinants, traces,
 * power sums.
 *
 * @param operands the tensors; their slots are counted through in this order
 * @param links the invariant tensors, which together take every slot once
 */
public record Contraction(List<Operand> operands, List<ContractedForm> links)
    implements GeneratingInvariant {
  /** Copies the lists. */
  public Contraction {
    operands = List.copyOf(operands);
    links = List.copyOf(links);
  }

  @Override
  public <E> E value(Arithmetic<E> numbers, List<E> point) {
    return new ContractionSum<>(numbers.field(), List.of(), operands, links)
        .values(operands.stream().map(operand -> operand.at(numbers, point)).toList())
        .getFirst();
  }

  @Override
  public String text() {
    return new ContractionText(List.of(), operands, links).text();
  }

  @Override
  public String latex() {
    return new ContractionText(List.of(), operands, links).latex();
  }

  @Override
  public String toString() {
    return text();
  }
}
