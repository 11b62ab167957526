package org.equigen.codegen.emit.java;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import org.equigen.codegen.plan.function.Elementary;

/** The classes of the runtime that emitted code names; the generator does not depend on them. */
final class RuntimeTypes {
  static final ClassName LAYER = ClassName.get("org.equigen.runtime", "Layer");
  static final ClassName LAYER_CALL = ClassName.get("org.equigen.runtime", "LayerCall");
  static final ClassName PARAMETER_BLOCK = ClassName.get("org.equigen.runtime", "ParameterBlock");
  static final ClassName PRECISION = ClassName.get("org.equigen.runtime", "Precision");
  static final ClassName TILE = ClassName.get("org.equigen.runtime", "Tile");
  static final ClassName ACTIVATION = kernel("Activation");
  static final ClassName LANE_KERNEL = kernel("LaneKernel");
  static final ClassName LANE_KERNELS = kernel("LaneKernels");
  static final ClassName LANE_TABLE = kernel("LaneTable");
  static final ClassName LANE_PLACE = LANE_TABLE.nestedClass("Place");
  static final ClassName MATRIX_KERNEL = kernel("MatrixKernel");
  static final ClassName MATRIX_KERNELS = kernel("MatrixKernels");

  static final ClassName CHANNEL_KERNEL = kernel("ChannelKernel");
  static final ClassName CHANNEL_KERNELS = kernel("ChannelKernels");
  static final ClassName FUNCTIONS = kernel("Functions");
  static final ClassName ROW_KERNEL = kernel("RowKernel");
  static final ClassName ROW_KERNELS = kernel("RowKernels");
  static final ClassName FRAME = ClassName.get("org.equigen.runtime", "Frame");
  static final ClassName PASS = ClassName.get("org.equigen.runtime", "Pass");
  static final ClassName SIGNATURE = ClassName.get("org.equigen.runtime", "Signature");
  static final ClassName SPARSE_MATRIX = kernel("SparseMatrix");
  static final ClassName PRODUCT_KERNEL = kernel("ProductKernel");
  static final ClassName PRODUCT_KERNELS = kernel("ProductKernels");
  static final ClassName PRODUCT_TABLE = kernel("ProductTable");
  static final ClassName PRODUCT_PLACE = PRODUCT_TABLE.nestedClass("Place");

  /** The variable that stands for the array type. */
  static final TypeVariableName NUMBERS = TypeVariableName.get("A");

  static final TypeName PRECISION_OF_NUMBERS = ParameterizedTypeName.get(PRECISION, NUMBERS);
  static final ArrayTypeName INDICES = ArrayTypeName.of(TypeName.INT);

  private RuntimeTypes() {}

  /** The method of {@link #FUNCTIONS} that computes an elementary function. */
  static String method(Elementary elementary) {
    return elementary == Elementary.SIGNED_LOG ? "signedLog" : elementary.toString();
  }

  private static ClassName kernel(String name) {
    return ClassName.get("org.equigen.runtime.kernel", name);
  }
}
