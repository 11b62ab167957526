package org.equigen.codegen.emit.opencl;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.equigen.codegen.diagnostic.LayerDiagnostic;
import org.equigen.codegen.loop.Kernel;
import org.equigen.codegen.loop.LoopProgram;
import org.equigen.codegen.loop.Lowering;
import org.equigen.codegen.loop.NumberTables;
import org.equigen.codegen.loop.Statement;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.Program;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.Place;

/**
 * Writes a layer plan as one kernel file: OpenCL C 1.2 with a description at its head, in the
 * format of {@code docs/opencl.md}. Every pass becomes the kernels of its loop form. The bytes are
 * a function of plan and name; the host chooses the precision when it compiles them.
 */
public final class OpenClEmitter {
  /** Terms that are written out, at most: beyond, compilers of drivers take minutes. */
  private static final long MOST_TERMS = 50_000;

  /** Numbers in the tables of one file. */
  private static final long MOST_NUMBERS = 8_000_000;

  private final LayerPlan plan;
  private final OpenClTarget target;
  private final NumberTables tables = new NumberTables();
  private final Map<Pass, LoopProgram> programs = new EnumMap<>(Pass.class);
  private final SourceText code = new SourceText();
  private final List<String> kernels = new ArrayList<>();

  private OpenClEmitter(LayerPlan plan, OpenClTarget target) {
    this.plan = plan;
    this.target = target;
    plan.passes().forEach((pass, program) -> programs.put(pass, Lowering.lower(program, tables)));
  }

  /**
   * The text of the kernel file.
   *
   * @param plan the layer
   * @param target names
   * @param place where the layer was asked for
   * @throws DiagnosticException if the plan is too large
   */
  public static String emit(LayerPlan plan, OpenClTarget target, Place place) {
    OpenClEmitter emitter = new OpenClEmitter(plan, target);
    emitter.require(place, "terms in its OpenCL kernels", emitter.terms(), MOST_TERMS);
    emitter.require(
        place,
        "numbers in the tables of its OpenCL kernels",
        emitter.tables.integers().size(),
        MOST_NUMBERS);
    return emitter.emit();
  }

  private void require(Place place, String what, long found, long limit) {
    if (found > limit) {
      throw new LayerDiagnostic.TooLarge(
              place, plan.declaration(), what, BigInteger.valueOf(found), limit)
          .exception();
    }
  }

  private long terms() {
    return programs.values().stream()
        .flatMap(LoopProgram::statements)
        .filter(Statement.Add.class::isInstance)
        .count();
  }

  private String emit() {
    List<Program> lowered = programs.values().stream().map(LoopProgram::program).toList();
    FunctionSource functions = new FunctionSource(lowered);
    Expressions expressions = new Expressions(functions);
    programs.forEach(
        (pass, program) -> {
          for (int i = 0; i < program.kernels().size(); i++) {
            kernel(pass, i, program.kernels().get(i), expressions);
          }
        });
    return new Description(plan, target).text(programs, kernels, tables)
        + Prologue.text(functions, List.copyOf(programs.values()))
        + code;
  }

  private void kernel(Pass pass, int number, Kernel kernel, Expressions expressions) {
    String word = pass.name().toLowerCase(Locale.ROOT);
    String name = target.prefix() + "_" + word + "_" + number;
    KernelArguments arguments = KernelArguments.of(kernel);
    kernels.add(
        "%s | %s | %s | groups %s | %s"
            .formatted(
                word,
                name,
                range(kernel.range()),
                kernel.range().groups(),
                String.join(" ", arguments.words())));
    new KernelPrinter(code, expressions, kernel).print(name, arguments.declarations());
  }

  private static String range(Kernel.Range range) {
    return switch (range) {
      case Kernel.Range.Rows(var domain, _) -> "rows " + domain;
      case Kernel.Range.Positions _ -> "positions";
      case Kernel.Range.Chunks(var domain, _) -> "chunks " + domain;
    };
  }
}
