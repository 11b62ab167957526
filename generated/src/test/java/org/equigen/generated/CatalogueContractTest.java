package org.equigen.generated;

import java.io.IOException;
import java.util.stream.Stream;
import org.equigen.runtime.Layer;
import org.equigen.runtime.LayerContract;
import org.equigen.runtime.Precision;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every layer of the list keeps the contract of all layers, kernels without allocation included.
 */
@ParameterizedClass(name = "{0} in {1}")
@MethodSource("cases")
class CatalogueContractTest<A> extends LayerContract<A> {
  private final String name;
  private final Precision<A> precision;

  CatalogueContractTest(String name, Precision<A> precision) {
    this.name = name;
    this.precision = precision;
  }

  static Stream<Arguments> cases() throws IOException {
    return CatalogueTest.names().stream()
        .flatMap(
            name ->
                Stream.of(Precision.FLOAT, Precision.DOUBLE)
                    .map(precision -> Arguments.of(name, precision)));
  }

  @Override
  protected Layer<A> layer() {
    try {
      return CatalogueTest.layer(name, precision);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name + " cannot be created", e);
    }
  }
}
