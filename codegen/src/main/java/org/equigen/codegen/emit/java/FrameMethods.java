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
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.Role;

/** The methods of a layer whose caller gives a frame: its signature, and a method for each pass. */
final class FrameMethods {
  /** Bytecode of a local variable that is taken from the frame. */
  private static final int LOCAL_BYTES = 10;

  private final LayerPlan plan;
  private final Map<Pass, ProgramEmitter> programs;
  private final List<Operand> operands;
  private final List<Domain> domains;
  private final List<IndexMap> maps;
  private final MethodSizes sizes;

  FrameMethods(LayerPlan plan, Map<Pass, ProgramEmitter> programs, MethodSizes sizes) {
    this.plan = plan;
    this.programs = programs;
    this.sizes = sizes;
    this.operands = plan.arguments();
    this.maps = plan.maps();
    this.domains = plan.domains();
  }

  void addTo(TypeSpec.Builder type, Map<Pass, List<ProgramEmitter.Part>> bodies) {
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
            .addStatement("return $L", signatureField())
            .build());
    if (plan.mayRunRowByRow()) {
      type.addField(RuntimeTypes.SIGNATURE, "signature", Modifier.PRIVATE, Modifier.FINAL);
    }
    type.addMethod(workspaceSize());
    type.addMethod(run());
    bodies.forEach(
        (pass, body) -> {
          pass(pass, body).forEach(type::addMethod);
          type.addMethods(emitter(pass).methods());
        });
  }

  /** The field that holds how the operands of a layer lie, which depends on its width if any do. */
  private String signatureField() {
    return plan.mayRunRowByRow() ? "signature" : "SIGNATURE";
  }

  /** What the constructor does. */
  CodeBlock initialiser() {
    return plan.mayRunRowByRow()
        ? CodeBlock.builder()
            .addStatement("this.signature = SIGNATURE.inTilesOf($L)", Memory.WIDTH)
            .build()
        : CodeBlock.of("");
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
      String segments = operand.turnedWords();
      code.add(
          segments.isEmpty()
              ? CodeBlock.of(".inRows()")
              : CodeBlock.of(".inRows($T.Segment.parse($S))", RuntimeTypes.SIGNATURE, segments));
    }
    if (operand.role() == Role.MASK) {
      code.add(".dropping($L)", operand.probability());
    }
    return code.build();
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
          " + $L * width * $T.ceilDiv(frame.rows($L), width)",
          kept.size(),
          Math.class,
          domains.indexOf(kept.domain()));
    }
    return size.build();
  }

  private MethodSpec run() {
    MethodSpec.Builder run =
        ContractMethods.override("run")
            .addParameter(RuntimeTypes.PASS, "pass")
            .addParameter(frame(), "frame")
            .addStatement(
                "$T.requireRun(this, $L, pass, frame)", RuntimeTypes.LAYER_CALL, signatureField())
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

  /**
   * A local variable at the beginning of a pass.
   *
   * @param name the variable
   * @param code its declaration
   */
  private record Local(String name, CodeBlock code) {
    static Local of(String name, String format, Object... arguments) {
      return new Local(name, CodeBlock.of(format, arguments));
    }

    /** Whether some code names it. */
    boolean isIn(String code) {
      return Pattern.compile("\\b" + name + "\\b").matcher(code).find();
    }
  }

  /** What a pass takes from the frame. */
  private List<Local> locals(ProgramEmitter emitter) {
    Memory memory = emitter.memory();
    List<Local> locals = new ArrayList<>();
    for (Operand operand : emitter.used()) {
      String array = memory.array(operand);
      int number = operands.indexOf(operand);
      locals.add(Local.of(array, "$T $L = frame.array($L)", RuntimeTypes.NUMBERS, array, number));
    }
    for (IndexMap map : emitter.maps()) {
      String name = map.name();
      locals.add(Local.of(name, "int[] $L = frame.map($L)", name, maps.indexOf(map)));
    }
    for (Domain domain : emitter.domains()) {
      String rows = RowNames.rows(domain);
      String tiles = RowNames.tiles(domain, true);
      locals.add(Local.of(rows, "int $L = frame.rows($L)", rows, domains.indexOf(domain)));
      locals.add(Local.of(tiles, "int $L = $T.ceilDiv($L, width)", tiles, Math.class, rows));
    }
    if (memory.needsWorkspace()) {
      locals.add(Local.of("workspace", "$T workspace = frame.workspace()", RuntimeTypes.NUMBERS));
    }
    String next = memory.fixedSize();
    for (Operand kept : memory.buffers().kept()) {
      String base = memory.base(kept);
      locals.add(Local.of(base, "int $L = $L", base, next));
      next = base + " + " + kept.size() + " * width * " + RowNames.tiles(kept.domain(), true);
    }
    return locals;
  }

  /**
   * What a pass takes from the frame, then its regions; in several methods, where one would be
   * longer than HotSpot compiles well.
   */
  private List<MethodSpec> pass(Pass pass, List<ProgramEmitter.Part> body) {
    List<Local> locals = locals(emitter(pass));
    String name = pass.toString();
    int all = sizes.of(name) + locals.size() * LOCAL_BYTES;
    if (all <= MethodSizes.MOST_BYTES) {
      return List.of(method(name, locals, joined(body)));
    }
    List<List<ProgramEmitter.Part>> parts = new ArrayList<>();
    int bytes = MethodPacker.METHOD_BYTES;
    for (ProgramEmitter.Part part : body) {
      bytes += part.bytes();
      if (bytes > MethodPacker.METHOD_BYTES) {
        parts.add(new ArrayList<>());
        bytes = part.bytes();
      }
      parts.getLast().add(part);
    }
    List<MethodSpec> methods = new ArrayList<>();
    CodeBlock.Builder calls = CodeBlock.builder();
    for (List<ProgramEmitter.Part> part : parts) {
      String called = name + "Part" + (methods.size() + 1);
      CodeBlock code = joined(part);
      List<Local> needed = needed(locals, code);
      int size = part.stream().mapToInt(ProgramEmitter.Part::bytes).sum();
      sizes.add(called, size + needed.size() * LOCAL_BYTES);
      methods.add(method(called, needed, code));
      calls.addStatement("$L(frame)", called);
    }
    sizes.set(name, methods.size() * LOCAL_BYTES);
    methods.addFirst(method(name, List.of(), calls.build()));
    return methods;
  }

  private static CodeBlock joined(List<ProgramEmitter.Part> parts) {
    return parts.stream().map(ProgramEmitter.Part::code).collect(CodeBlock.joining(""));
  }

  /** Those that some code names, or one of those that follow. */
  private static List<Local> needed(List<Local> locals, CodeBlock code) {
    String text = code.toString();
    List<Local> needed = new ArrayList<>();
    for (Local local : locals.reversed()) {
      if (local.isIn(text)) {
        needed.addFirst(local);
        text = text + "\n" + local.code();
      }
    }
    return needed;
  }

  private MethodSpec method(String name, List<Local> locals, CodeBlock body) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE)
            .addParameter(frame(), "frame");
    locals.forEach(local -> method.addStatement(local.code()));
    return method.addCode(body).build();
  }
}
