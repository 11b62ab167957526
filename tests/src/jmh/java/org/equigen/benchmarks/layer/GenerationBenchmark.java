package org.equigen.benchmarks.layer;

import java.io.StringWriter;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.equigen.codegen.check.ClassesInMemory;
import org.equigen.codegen.generation.GeneratedLayer;
import org.equigen.codegen.generation.Language;
import org.equigen.codegen.generation.Languages;
import org.equigen.codegen.generation.LayerGenerator;
import org.equigen.codegen.generation.LayerRequest;
import org.equigen.codegen.planning.CostModel;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.request.LayerKind;
import org.equigen.codegen.request.RequestedLayer;
import org.equigen.codegen.request.RequestedText;
import org.equigen.runtime.Frame;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What a layer costs before it runs at full speed, each in a new process without a cache: to
 * generate it, to compile its source, and until HotSpot has compiled its class. Counted beside the
 * time: bytes of source and classes, and milliseconds that HotSpot compiled.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Measurement(iterations = 1)
@Fork(value = 3, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class GenerationBenchmark {
  private static final long SEED = 1;
  private static final int ROWS = 64;
  private static final int TENTHS = 50;
  private static final long TENTH = 100_000_000;
  private static final String NAME = "Measured";

  /** Which layer. */
  public enum Problem {
    /** 128 channels of spin 0, 1 and 2. */
    IRREPS(
        "O(3)",
        LayerKind.LINEAR,
        Map.of("in", "128x0e + 128x1o + 128x2e", "out", "128x0e + 128x1o + 128x2e")),
    /** 384 channels of O(3), as in EMLP. */
    ROTATION("O(3)", LayerKind.LINEAR, hidden("102S + 34V + 11V^2 + 3V^3")),
    /** 384 channels of O(5). */
    ROTATION5("O(5)", LayerKind.LINEAR, hidden("134S + 25V + 5V^2")),
    /** 384 channels of O(1,3). */
    LORENTZ("O(1,3)", LayerKind.LINEAR, hidden("112S + 28V + 6V^2 + V^3")),
    /** The product of MACE's large model. */
    MACE_LARGE(
        "O(3)",
        LayerKind.TENSOR_PRODUCT,
        Map.of(
            "in", "128x0e + 128x1o + 128x2e",
            "with", "0e + 1o + 2e + 3o",
            "out", "0e + 1o + 2e + 3o",
            "mode", "uvu",
            "weights", "row"));

    private final String group;
    private final LayerKind kind;
    private final String words;

    Problem(String group, LayerKind kind, Map<String, String> words) {
      this.group = group;
      this.kind = kind;
      this.words =
          words.entrySet().stream()
              .map(it -> it.getKey() + "=" + it.getValue())
              .reduce("", (a, b) -> a + b + "\n");
    }

    private static Map<String, String> hidden(String representation) {
      return Map.of("in", representation, "out", representation);
    }

    private Optional<String> word(String name) {
      return words
          .lines()
          .filter(line -> line.startsWith(name + "="))
          .map(line -> line.substring(name.length() + 1))
          .findFirst();
    }
  }

  /** The layer of this run. */
  @Param public Problem problem = Problem.IRREPS;

  private Map<String, String> sources = Map.of();
  private ClassesInMemory classes = new ClassesInMemory();

  /** What is counted beside the time. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Sizes {
    /** Bytes of Java. */
    public long sourceBytes;

    /** Bytes of all classes. */
    public long classBytes;

    /** Milliseconds until full speed. */
    public long fullSpeedMillis;

    /** Milliseconds that HotSpot's compilers worked. */
    public long hotspotMillis;
  }

  private GeneratedLayer generated() {
    var group = GroupNames.parse(problem.group);
    RequestedLayer requested =
        new RequestedLayer(
            problem.kind, name -> new RequestedText(Place.of(name), problem.word(name)));
    LayerPlanner planner =
        new LayerPlanner(new IntertwinerSolver(BasisCache.inMemory()), CostModel.CHEAPEST);
    return new LayerGenerator(planner)
        .generate(
            new LayerRequest(
                Place.of("benchmark"), group, requested.declaration(group), "measured", NAME),
            Languages.only(Language.JAVA));
  }

  private static ClassesInMemory compiled(Map<String, String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    ClassesInMemory classes = new ClassesInMemory();
    StringWriter problems = new StringWriter();
    JavaFileManager files = classes.over(compiler.getStandardFileManager(null, null, null));
    List<JavaFileObject> units =
        sources.entrySet().stream()
            .map(it -> ClassesInMemory.source(it.getKey(), it.getValue()))
            .toList();
    if (!compiler.getTask(problems, files, null, List.of("-proc:none"), null, units).call()) {
      throw new IllegalStateException(problems.toString());
    }
    return classes;
  }

  /** Everything before what is measured; {@code generate} starts before all of it. */
  @State(Scope.Benchmark)
  public static class Generated {
    /** Generates the layer. */
    @Setup
    public void prepare(GenerationBenchmark benchmark) {
      benchmark.sources = benchmark.generated().sources();
    }
  }

  /** A layer that is compiled. */
  @State(Scope.Benchmark)
  public static class Compiled {
    /** Generates the layer and compiles it. */
    @Setup
    public void prepare(GenerationBenchmark benchmark) {
      benchmark.classes = compiled(benchmark.generated().sources());
    }
  }

  /** Solves, plans and writes the class. */
  @Benchmark
  public GeneratedLayer generate(Sizes sizes) {
    GeneratedLayer layer = generated();
    sizes.sourceBytes =
        layer.sources().values().stream()
            .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
            .sum();
    return layer;
  }

  /** Compiles the source, as the first thing that a compiler does. */
  @Benchmark
  public ClassesInMemory compile(Generated before, Sizes sizes) {
    ClassesInMemory compiled = compiled(sources);
    sizes.classBytes = compiled.classes().values().stream().mapToLong(it -> it.length).sum();
    return compiled;
  }

  /**
   * Runs both passes of 64 rows in float for five seconds, and takes the time until a tenth of a
   * second whose runs were, on average, within a fifth of the best such tenth: what is printed as
   * milliseconds of the benchmark is five seconds, {@code fullSpeedMillis} is that time.
   */
  @Benchmark
  public void fullSpeed(Compiled before, Sizes sizes) throws ReflectiveOperationException {
    CompilationMXBean hotspot = ManagementFactory.getCompilationMXBean();
    long compiling = hotspot.getTotalCompilationTime();
    Runnable passes = passes(layer());
    double[] means = new double[TENTHS];
    long start = System.nanoTime();
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      long begin = System.nanoTime();
      int runs = 0;
      while (System.nanoTime() - start < (tenth + 1) * TENTH) {
        passes.run();
        runs++;
      }
      means[tenth] = runs == 0 ? Double.MAX_VALUE : (double) (System.nanoTime() - begin) / runs;
    }
    double best = Arrays.stream(means).min().orElseThrow();
    int reached = 0;
    while (means[reached] > 1.2 * best) {
      reached++;
    }
    sizes.fullSpeedMillis = reached * (TENTH / 1_000_000);
    sizes.hotspotMillis = hotspot.getTotalCompilationTime() - compiling;
  }

  @SuppressWarnings("unchecked") // "floats" says so
  private Layer<float[]> layer() throws ReflectiveOperationException {
    Class<?> type =
        classes.loader(GenerationBenchmark.class.getClassLoader()).loadClass("measured." + NAME);
    return (Layer<float[]>) Objects.requireNonNull(type.getMethod("floats").invoke(null));
  }

  private static Runnable passes(Layer<float[]> layer) {
    Signature signature = layer.signature();
    Frame<float[]> frame = new Frame<>(Precision.FLOAT, signature);
    signature.domains().forEach(domain -> frame.setRows(domain, ROWS));
    Random random = new Random(SEED);
    for (int i = 0; i < signature.operands().size(); i++) {
      float[] array = new float[signature.operands().get(i).elements(ROWS)];
      for (int k = 0; k < array.length; k++) {
        array[k] = random.nextFloat() - 0.5f;
      }
      frame.set(i, array);
    }
    return () -> {
      layer.run(Pass.FORWARD, frame);
      layer.run(Pass.BACKWARD, frame);
    };
  }
}
