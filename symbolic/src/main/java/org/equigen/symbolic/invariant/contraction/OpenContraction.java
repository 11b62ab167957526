package org.equigen.symbolic.invariant.contraction;

import java.util.List;

/**
 * A contraction with open indices as an equivariant; where the output is a part of a tensor power,
 * it is projected to that part.
 *
 * @param tensor the contraction
 * @param conjugate its complex conjugate; the same where all is real
 */
public record OpenContraction(OpenTensor tensor, OpenTensor conjugate)
    implements GeneratingEquivariant {
  @Override
  public List<Operand> operands() {
    return tensor.operands();
  }

  @Override
  public List<ContractedForm> links() {
    return tensor.links();
  }

  @Override
  public <E> List<E> value(Arithmetic<E> numbers, List<E> point) {
    List<E> components = tensor.components(numbers, point);
    List<E> conjugates = isComplex() ? conjugate.components(numbers, point) : components;
    return tensor.output().coordinates(numbers, components, conjugates);
  }

  @Override
  public String text() {
    ContractionText written = tensor.written();
    return "y" + written.output() + " = " + (isRotated() ? "i " : "") + written.text();
  }

  @Override
  public String latex() {
    ContractionText written = tensor.written();
    String factor = isRotated() ? "i\\," : "";
    return "y" + written.outputLatex() + " = " + factor + written.latex();
  }

  private boolean isComplex() {
    return isRotated() || tensor.output().kind() == OutputTensor.Kind.PARTS;
  }

  private boolean isRotated() {
    return tensor.output().kind() == OutputTensor.Kind.ROTATED_PARTS;
  }

  @Override
  public String toString() {
    return text();
  }
}
