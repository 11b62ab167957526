package org.equigen.symbolic.invariant.contraction;

import java.util.List;

/**
 * An invariant tensor in a contraction.
 *
 * @param form the tensor
 * @param ends for each of its indices the number of the slot that it is contracted with: slots are
 *     counted through all tensors of the contraction in order
 */
public record ContractedForm(Form form, List<Integer> ends) {
  /** Copies the list. */
  public ContractedForm {
    ends = List.copyOf(ends);
  }
}
