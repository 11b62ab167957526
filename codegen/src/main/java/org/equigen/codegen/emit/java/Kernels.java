package org.equigen.codegen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.EnumSet;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The kernels that the code of a class calls. They compute on arrays of the precision that a layer
 * was made for, so that its own code is the same for all.
 */
final class Kernels {
  /** A field of the class. */
  enum Kind {
    /** Matrix products. */
    MATRICES,
    /** Arithmetic on rows of lanes. */
    LANES,
    /** Rows along index maps. */
    ROWS,
    /** Sums of products, row by row. */
    PRODUCTS,
    /** Rows whose channels lie side by side. */
    CHANNELS
  }

  /** The field with the arithmetic of single elements, which every layer has. */
  static final String PRECISION = "precision";

  private final Set<Kind> used = EnumSet.noneOf(Kind.class);

  /** The field with matrix products. */
  String matrices() {
    return use(Kind.MATRICES);
  }

  /** The field with arithmetic on rows of lanes. */
  String lanes() {
    return use(Kind.LANES);
  }

  /** The field that takes rows along index maps. */
  String rows() {
    return use(Kind.ROWS);
  }

  /** The field that adds up products row by row. */
  String products() {
    return use(Kind.PRODUCTS);
  }

  /** The field that takes rows whose channels lie side by side. */
  String channels() {
    return use(Kind.CHANNELS);
  }

  private String use(Kind kind) {
    used.add(kind);
    return name(kind);
  }

  private static String name(Kind kind) {
    return switch (kind) {
      case MATRICES -> "matrices";
      case LANES -> "lanes";
      case ROWS -> "rows";
      case PRODUCTS -> "products";
      case CHANNELS -> "channels";
    };
  }

  private static CodeBlock made(Kind kind) {
    return switch (kind) {
      case MATRICES -> CodeBlock.of("$T.of(precision)", RuntimeTypes.MATRIX_KERNELS);
      case LANES -> CodeBlock.of("$T.of(precision)", RuntimeTypes.LANE_KERNELS);
      case ROWS -> CodeBlock.of("$T.of(precision)", RuntimeTypes.ROW_KERNELS);
      case PRODUCTS -> CodeBlock.of("$T.of(precision)", RuntimeTypes.PRODUCT_KERNELS);
      case CHANNELS -> CodeBlock.of("$T.of(precision)", RuntimeTypes.CHANNEL_KERNELS);
    };
  }

  private static TypeName type(Kind kind) {
    return ParameterizedTypeName.get(
        switch (kind) {
          case MATRICES -> RuntimeTypes.MATRIX_KERNEL;
          case LANES -> RuntimeTypes.LANE_KERNEL;
          case ROWS -> RuntimeTypes.ROW_KERNEL;
          case PRODUCTS -> RuntimeTypes.PRODUCT_KERNEL;
          case CHANNELS -> RuntimeTypes.CHANNEL_KERNEL;
        },
        RuntimeTypes.NUMBERS);
  }

  /** Adds the fields that are used. */
  void addFields(TypeSpec.Builder type) {
    type.addField(RuntimeTypes.PRECISION_OF_NUMBERS, PRECISION, Modifier.PRIVATE, Modifier.FINAL);
    for (Kind kind : used) {
      type.addField(
          FieldSpec.builder(type(kind), name(kind), Modifier.PRIVATE, Modifier.FINAL).build());
    }
  }

  /** What a constructor with the parameter {@code precision} does. */
  CodeBlock initialiser() {
    CodeBlock.Builder code = CodeBlock.builder().addStatement("this.precision = precision");
    for (Kind kind : used) {
      code.addStatement("this.$L = $L", name(kind), made(kind));
    }
    return code.build();
  }
}
