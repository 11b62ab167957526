package org.equigen.codegen.generation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.equigen.runtime.Signature;
import org.equigen.runtime.Signature.Operand;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.data.DatasetBuilder;
import org.equigen.runtime.data.Samples;
import org.equigen.runtime.gradient.Objective;
import org.equigen.runtime.training.MeanSquaredError;

/** Random ragged data for layers over any domains and maps. */
public final class TrainingData {
  private static final int PARTS = 11;
  private static final int SAMPLES = 9;

  private TrainingData() {}

  /**
   * Some samples, in an order of their own, with all that a layer reads, and the columns {@code
   * target} and {@code weight} for its first output.
   */
  public static Samples samples(Signature signature, long seed) {
    Random random = new Random(seed);
    Dataset data = data(signature, output(signature), random);
    return new Samples(data, random.ints(SAMPLES, 0, PARTS).toArray(), 0, SAMPLES);
  }

  /** Twice the weighted mean of squares of differences between the first output and its target. */
  public static Objective objective(Signature signature) {
    return new Objective(
        List.of(
            new Objective.Term(
                new MeanSquaredError(),
                output(signature).name(),
                "target",
                Optional.of("weight"),
                2)));
  }

  private static Operand output(Signature signature) {
    return signature.operands().stream()
        .filter(it -> it.role() == Signature.Role.OUTPUT)
        .findFirst()
        .orElseThrow();
  }

  /** One to four rows of every domain for each part, and random maps between those of a part. */
  private static Dataset data(Signature signature, Operand output, Random random) {
    DatasetBuilder data = Dataset.over("part", PARTS);
    int[][] offsets = new int[signature.domains().size()][PARTS + 1];
    for (int domain = 0; domain < offsets.length; domain++) {
      for (int part = 0; part < PARTS; part++) {
        offsets[domain][part + 1] = offsets[domain][part] + random.nextInt(1, 5);
      }
      String name = signature.domains().get(domain);
      data.parts(name, "part of " + name, "part", offsets[domain]);
    }
    for (Signature.Map map : signature.maps()) {
      int[] from = offsets[signature.domain(map.from())];
      int[] images = images(from, offsets[signature.domain(map.to())], map.sorted(), random);
      if (map.sorted()) {
        data.sortedMap(map.name(), map.from(), map.to(), images);
      } else {
        data.map(map.name(), map.from(), map.to(), images);
      }
    }
    for (Operand operand : signature.operands()) {
      if (operand.role() == Signature.Role.INPUT) {
        int rows = operand.isShared() ? 1 : offsets[signature.domain(operand.domain())][PARTS];
        data.column(
            operand.name(),
            operand.domain(),
            operand.size(),
            normal(rows * operand.size(), random));
      }
    }
    int rows = offsets[signature.domain(output.domain())][PARTS];
    return data.column(
            "target", output.domain(), output.size(), normal(rows * output.size(), random))
        .column("weight", output.domain(), 1, random.doubles(rows).toArray())
        .build();
  }

  private static int[] images(int[] from, int[] to, boolean sorted, Random random) {
    int[] images = new int[from[PARTS]];
    for (int part = 0; part < PARTS; part++) {
      for (int row = from[part]; row < from[part + 1]; row++) {
        images[row] = random.nextInt(to[part], to[part + 1]);
      }
      if (sorted) {
        Arrays.sort(images, from[part], from[part + 1]);
      }
    }
    return images;
  }

  private static double[] normal(int length, Random random) {
    double[] numbers = new double[length];
    Arrays.setAll(numbers, _ -> random.nextGaussian());
    return numbers;
  }
}
