package org.equigen.generated;

import org.equigen.runtime.Layer;
import org.equigen.runtime.LayerContract;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every layer of the list keeps the contract of all layers, kernels without allocation included.
 */
@ParameterizedClass
@MethodSource("org.equigen.generated.CatalogueTest#names")
class CatalogueContractTest<A> extends LayerContract<A> {
  private final String name;

  CatalogueContractTest(String name) {
    this.name = name;
  }

  @Override
  @SuppressWarnings("unchecked") // A is what the layer computes in
  protected Layer<A> layer() {
    try {
      return (Layer<A>) CatalogueTest.layer(name);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name + " cannot be created", e);
    }
  }
}
