package org.equigen.codegen.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Segment;

/** The methods of the layer contract that describe a layer. */
final class ContractMethods {
  /** Bytecode of one block: its name, shape and deviation. */
  private static final int BLOCK_BYTES = 60;

  /** Blocks that one method lists. */
  private static final int BLOCKS_PER_METHOD = 40;

  private final LayerPlan plan;

  ContractMethods(LayerPlan plan) {
    this.plan = plan;
  }

  /** A public method that overrides one of the contract. */
  static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }

  /** All of a layer with one input. */
  void addTo(TypeSpec.Builder type, CodeBlock workspaceSize) {
    precision(type);
    type.addMethod(getter("inputSize", TypeName.INT, "INPUT_SIZE"));
    type.addMethod(getter("outputSize", TypeName.INT, "OUTPUT_SIZE"));
    type.addMethod(getter("parameterBlocks", blockList(), "BLOCKS"));
    type.addMethod(
        override("signature")
            .returns(RuntimeTypes.SIGNATURE)
            .addStatement(
                "return $T.ofSamples(this, $S, $S)",
                RuntimeTypes.SIGNATURE,
                representation(plan.input()),
                representation(plan.output()))
            .build());
    type.addMethod(
        override("workspaceSize")
            .returns(TypeName.INT)
            .addStatement("return $L", workspaceSize)
            .build());
    addWords(type);
    blocks(type);
  }

  /** How a row of an operand transforms. */
  static String representation(Operand operand) {
    return operand.segments().stream().map(Segment::name).collect(Collectors.joining(" + "));
  }

  private void precision(TypeSpec.Builder type) {
    type.addMethod(
        override("precision")
            .returns(RuntimeTypes.PRECISION_OF_NUMBERS)
            .addStatement("return $L", Kernels.PRECISION)
            .build());
  }

  /** The blocks of parameters and the precision. */
  void addBlocks(TypeSpec.Builder type) {
    precision(type);
    blocks(type);
  }

  /** What the layer is, in words. */
  void addWords(TypeSpec.Builder type) {
    type.addMethod(
        override("declaration")
            .returns(String.class)
            .addStatement("return $S", plan.declaration())
            .build());
    type.addMethod(
        override("digest").returns(String.class).addStatement("return $S", plan.digest()).build());
  }

  private static MethodSpec getter(String name, TypeName returned, String constant) {
    return override(name).returns(returned).addStatement("return $L", constant).build();
  }

  private static TypeName blockList() {
    return ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.PARAMETER_BLOCK);
  }

  /** Estimated bytecode of the initialisers: the blocks, or the calls that list them. */
  int initialiserBytes() {
    int blocks = plan.parameters().segments().size();
    return blocks <= BLOCKS_PER_METHOD
        ? blocks * BLOCK_BYTES
        : 40 + 8 * Math.ceilDiv(blocks, BLOCKS_PER_METHOD);
  }

  private void blocks(TypeSpec.Builder type) {
    List<CodeBlock> blocks = new ArrayList<>();
    Operand parameters = plan.parameters();
    for (int i = 0; i < parameters.segments().size(); i++) {
      blocks.add(block(parameters, i, plan.deviations().get(i)));
    }
    CodeBlock list = CodeBlock.of("$T.of($L)", List.class, indented(blocks));
    if (blocks.size() > BLOCKS_PER_METHOD) {
      List<CodeBlock> parts = new ArrayList<>();
      for (int start = 0; start < blocks.size(); start += BLOCKS_PER_METHOD) {
        String name = "blocks" + (parts.size() + 1);
        List<CodeBlock> part =
            blocks.subList(start, Math.min(start + BLOCKS_PER_METHOD, blocks.size()));
        type.addMethod(
            MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(
                    ParameterizedTypeName.get(
                        ClassName.get(Stream.class), RuntimeTypes.PARAMETER_BLOCK))
                .addStatement("return $T.of($L)", Stream.class, indented(part))
                .build());
        parts.add(CodeBlock.of("$L()", name));
      }
      list =
          CodeBlock.of(
              "$T.of($L).flatMap(blocks -> blocks).toList()", Stream.class, indented(parts));
    }
    type.addField(
        FieldSpec.builder(blockList(), "BLOCKS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer(list)
            .build());
  }

  private static CodeBlock indented(List<CodeBlock> blocks) {
    return blocks.isEmpty()
        ? CodeBlock.of("")
        : CodeBlock.builder().add("\n$>$>").add(CodeBlock.join(blocks, ",\n")).add("$<$<").build();
  }

  private static CodeBlock block(Operand parameters, int index, Coefficient deviation) {
    Segment segment = parameters.segments().get(index);
    String shape =
        Stream.concat(
                Stream.of(segment.components()), segment.channels().stream().map(Axis::positions))
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return CodeBlock.of(
        "new $T($S, $L, $T.of($L), $L)",
        RuntimeTypes.PARAMETER_BLOCK,
        segment.name(),
        parameters.offset(index),
        List.class,
        shape,
        Literals.of(deviation));
  }
}
