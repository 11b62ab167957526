package org.equigen.symbolic.invariant.contraction;

import java.util.List;

/**
 * A contraction that leaves indices open.
 *
 * @param output the slots of the open indices, dual to them, and what becomes of them
 * @param operands the tensors; their slots are counted on from those of the output
 * @param links the invariant tensors, which together take every slot once
 */
public record OpenTensor(OutputTensor output, List<Operand> operands, List<ContractedForm> links) {
  /** Copies the lists. */
  public OpenTensor {
    operands = List.copyOf(operands);
    links = List.copyOf(links);
  }

  /** The components of the output at a point. */
  public <E> List<E> components(Arithmetic<E> numbers, List<E> point) {
    List<E> tensor =
        new ContractionSum<>(numbers.field(), output.sizes(), operands, links)
            .values(operands.stream().map(operand -> operand.at(numbers, point)).toList());
    return output.project(numbers, tensor);
  }

  ContractionText written() {
    return new ContractionText(output.slots(), operands, links);
  }
}
