package org.equigen.benchmarks.layer;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.equigen.codegen.check.ClassesInMemory;
import org.equigen.codegen.generation.GeneratedLayer;
import org.equigen.codegen.request.LayerKind;
import org.equigen.runtime.Frame;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;
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

  /** Which layer. */
  public enum Problem {
    /** 128 channels of spin 0, 1 and 2. */
    IRREPS,
    /** 384 channels of O(3), as in EMLP. */
    ROTATION,
    /** 384 channels of O(5). */
    ROTATION5,
    /** 384 channels of O(1,3). */
    LORENTZ,
    /** The product of MACE's large model. */
    MACE_LARGE;

    private LayerWords layer() {
      String spins = "128x0e + 128x1o + 128x2e";
      return switch (this) {
        case IRREPS -> hidden("O(3)", spins);
        case ROTATION -> hidden("O(3)", "102S + 34V + 11V^2 + 3V^3");
        case ROTATION5 -> hidden("O(5)", "134S + 25V + 5V^2");
        case LORENTZ -> hidden("O(1,3)", "112S + 28V + 6V^2 + V^3");
        case MACE_LARGE ->
            new LayerWords(
                "O(3)",
                LayerKind.TENSOR_PRODUCT,
                Map.of(
                    "in", spins,
                    "with", "0e + 1o + 2e + 3o",
                    "out", "0e + 1o + 2e + 3o",
                    "mode", "uvu",
                    "weights", "row"));
      };
    }

    private static LayerWords hidden(String group, String representation) {
      return new LayerWords(
          group, LayerKind.LINEAR, Map.of("in", representation, "out", representation));
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

  /** Everything before what is measured; {@code generate} starts before all of it. */
  @State(Scope.Benchmark)
  public static class Generated {
    /** Generates the layer. */
    @Setup
    public void prepare(GenerationBenchmark benchmark) {
      benchmark.sources = benchmark.problem.layer().generated().sources();
    }
  }

  /** A layer that is compiled. */
  @State(Scope.Benchmark)
  public static class Compiled {
    /** Generates the layer and compiles it. */
    @Setup
    public void prepare(GenerationBenchmark benchmark) {
      benchmark.classes = LayerWords.compiled(benchmark.problem.layer().generated().sources());
    }
  }

  /** Solves, plans and writes the class. */
  @Benchmark
  public GeneratedLayer generate(Sizes sizes) {
    GeneratedLayer layer = problem.layer().generated();
    sizes.sourceBytes =
        layer.sources().values().stream()
            .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
            .sum();
    return layer;
  }

  /** Compiles the source, as the first thing that a compiler does. */
  @Benchmark
  public ClassesInMemory compile(Generated before, Sizes sizes) {
    ClassesInMemory compiled = LayerWords.compiled(sources);
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
    Runnable passes = passes(LayerWords.instance(classes, Precision.FLOAT));
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
