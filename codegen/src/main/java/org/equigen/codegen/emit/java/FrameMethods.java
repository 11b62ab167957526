package org.equigen.codegen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Segment;

/** The methods of a layer whose caller gives a frame: its signature, and a method for each pass. */
final class FrameMethods {
  private final LayerPlan plan;
  private final Map<Pass, ProgramEmitter> programs;
  private final List<Operand> operands;
  private final List<Domain> domains;
  private final List<IndexMap> maps;

  FrameMethods(LayerPlan plan, Map<Pass, ProgramEmitter> programs) {
    this.plan = plan;
    this.programs = programs;
    this.operands = plan.arguments();
    this.maps = plan.maps();
    this.domains = plan.domains();
  }

  void addTo(TypeSpec.Builder type, Map<Pass, CodeBlock> bodies) {
    type.addField(
        FieldSpec.builder(
                RuntimeTypes.SIGNATURE,
                "SIGNATURE",
                Modifier.PRIVATE,
                Modifier.STATIC,
                Modifier.FINAL)
            .initializer(signature())
            .build());
    type.addMethod(
        ContractMethods.override("signature")
            .returns(RuntimeTypes.SIGNATURE)
            .addStatement("return SIGNATURE")
            .build());
    type.addMethod(workspaceSize());
    type.addMethod(run());
    bodies.forEach(
        (pass, body) -> {
          type.addMethod(pass(pass, body));
          type.addMethods(emitter(pass).methods());
        });
  }

  private ProgramEmitter emitter(Pass pass) {
    ProgramEmitter emitter = programs.get(pass);
    if (emitter == null) {
      throw new IllegalStateException("no program for " + pass);
    }
    return emitter;
  }

  private CodeBlock signature() {
    return CodeBlock.of(
        "new $T(\n$>$>$L,\n$L,\n$L,\nBLOCKS,\n$L)$<$<",
        RuntimeTypes.SIGNATURE,
        list(operands.stream().map(this::operand).toList()),
        list(domains.stream().map(domain -> CodeBlock.of("$S", domain.name())).toList()),
        list(maps.stream().map(FrameMethods::map).toList()),
        passes(plan.passes().keySet()));
  }

  private static CodeBlock list(List<CodeBlock> elements) {
    return CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(elements, ",\n"));
  }

  private CodeBlock operand(Operand operand) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "new $1T.Operand($2S, $1T.Role.$3L, $4S, $5L, $6S, $7L)",
                RuntimeTypes.SIGNATURE,
                operand.name(),
                operand.role().name(),
                operand.domain().name(),
                operand.size(),
                ContractMethods.representation(operand),
                passes(plan.passesOf(operand)));
    boolean given = operand.role() == Role.INPUT || operand.role() == Role.CONSTANT;
    if (StepForm.isInRows(operand) || (given && !operand.turned().isEmpty())) {
      code.add(
          ".inRows($L)",
          CodeBlock.join(operand.turned().stream().map(FrameMethods::segment).toList(), ", "));
    }
    if (operand.role() == Role.MASK) {
      code.add(".dropping($L)", operand.probability());
    }
    return code.build();
  }

  private static CodeBlock segment(Segment segment) {
    return CodeBlock.of(
        "new $T.Segment($L, $L)",
        RuntimeTypes.SIGNATURE,
        segment.positions(),
        segment.components());
  }

  private static CodeBlock map(IndexMap map) {
    return CodeBlock.of(
        "new $T.Map($S, $S, $S, $L)",
        RuntimeTypes.SIGNATURE,
        map.name(),
        map.from().name(),
        map.to().name(),
        map.order() == IndexMap.Order.SORTED);
  }

  private static CodeBlock passes(Set<Pass> passes) {
    return CodeBlock.of(
        "$T.of($L)",
        Set.class,
        CodeBlock.join(
            passes.stream()
                .sorted()
                .map(pass -> CodeBlock.of("$T.$L", RuntimeTypes.PASS, pass.name()))
                .toList(),
            ", "));
  }

  private TypeName frame() {
    return ParameterizedTypeName.get(RuntimeTypes.FRAME, RuntimeTypes.NUMBERS);
  }

  /** The largest of what the passes need. */
  private MethodSpec workspaceSize() {
    List<CodeBlock> sizes = new ArrayList<>();
    programs.forEach((pass, emitter) -> sizes.add(workspaceSize(emitter)));
    CodeBlock largest = sizes.getFirst();
    for (CodeBlock size : sizes.subList(1, sizes.size())) {
      largest =
          size.toString().equals(largest.toString())
              ? largest
              : CodeBlock.of("$T.max(\n$L,\n$L)", Math.class, largest, size);
    }
    return ContractMethods.override("workspaceSize")
        .returns(TypeName.INT)
        .addParameter(frame(), "frame")
        .addStatement("return $L", largest)
        .build();
  }

  private CodeBlock workspaceSize(ProgramEmitter emitter) {
    CodeBlock.Builder size = CodeBlock.builder().add("$L", emitter.memory().fixedSize());
    for (Operand kept : emitter.memory().buffers().kept()) {
      size.add(
          " + $L * LANES * $T.count(frame.rows($L))",
          kept.size(),
          RuntimeTypes.TILE,
          domains.indexOf(kept.domain()));
    }
    return size.build();
  }

  private MethodSpec run() {
    MethodSpec.Builder run =
        ContractMethods.override("run")
            .addParameter(RuntimeTypes.PASS, "pass")
            .addParameter(frame(), "frame")
            .addStatement("$T.requireRun(this, SIGNATURE, pass, frame)", RuntimeTypes.LAYER_CALL)
            .beginControlFlow("switch (pass)");
    for (Pass pass : Pass.values()) {
      if (programs.containsKey(pass)) {
        run.addStatement("case $L -> $L(frame)", pass.name(), pass);
      }
    }
    if (programs.size() < Pass.values().length) {
      run.addStatement("default -> throw new $T(pass.toString())", IllegalStateException.class);
    }
    return run.endControlFlow().build();
  }

  /** What a pass takes from the frame, then its regions. */
  private MethodSpec pass(Pass pass, CodeBlock body) {
    ProgramEmitter emitter = emitter(pass);
    Memory memory = emitter.memory();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(pass.toString())
            .addModifiers(Modifier.PRIVATE)
            .addParameter(frame(), "frame");
    for (Operand operand : emitter.used()) {
      method.addStatement(
          "$T $L = frame.array($L)",
          RuntimeTypes.NUMBERS,
          memory.array(operand),
          operands.indexOf(operand));
    }
    for (IndexMap map : emitter.maps()) {
      method.addStatement("int[] $L = frame.map($L)", map.name(), maps.indexOf(map));
    }
    for (Domain domain : emitter.domains()) {
      String rows = RowNames.rows(domain);
      method.addStatement("int $L = frame.rows($L)", rows, domains.indexOf(domain));
      method.addStatement(
          "int $L = $T.count($L)", RowNames.tiles(domain, true), RuntimeTypes.TILE, rows);
    }
    if (memory.needsWorkspace()) {
      method.addStatement("$T workspace = frame.workspace()", RuntimeTypes.NUMBERS);
    }
    String next = memory.fixedSize();
    for (Operand kept : memory.buffers().kept()) {
      method.addStatement("int $L = $L", memory.base(kept), next);
      next =
          memory.base(kept)
              + " + "
              + kept.size()
              + " * LANES * "
              + RowNames.tiles(kept.domain(), true);
    }
    return method.addCode(body).build();
  }
}
