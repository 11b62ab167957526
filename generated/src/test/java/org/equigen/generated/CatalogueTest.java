package org.equigen.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.equigen.runtime.Frame;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;
import org.equigen.runtime.Tile;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.group.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every layer of the list is there, works without the generator, and is equivariant. */
class CatalogueTest {
  private static final long SEED = 20_261_121L;

  /** Few enough to be taken one by one. */
  private static final int ROWS = 3;

  private static final Pattern CLASS = Pattern.compile("class: (\\w+), group: ([^,]+\\)?), ");
  private static final Pattern DECLARATION = Pattern.compile("linear (.+): (.+) -> (.+)");

  static List<String> names() throws IOException {
    String spec = Files.readString(Path.of("src/main/catalogue/layers.yaml"));
    return CLASS.matcher(spec).results().map(match -> match.group(1)).toList();
  }

  @SuppressWarnings("unchecked") // "of" keeps the type of its argument
  static <A> Layer<A> layer(String name, Precision<A> precision)
      throws ReflectiveOperationException {
    Class<?> type = Class.forName("org.equigen.generated." + name);
    return (Layer<A>) type.getMethod("of", Precision.class).invoke(null, precision);
  }

  @Test
  void theListHasLayersOfBothGroups() throws IOException {
    assertThat(names()).hasSize(6).contains("LorentzVectors", "LorentzHidden", "RotationTensors");
  }

  @ParameterizedTest
  @MethodSource("names")
  void aLayerDescribesItselfAndIsEquivariant(String name) throws ReflectiveOperationException {
    checkEquivariance(layer(name, Precision.FLOAT), name);
    checkEquivariance(layer(name, Precision.DOUBLE), name);
    assertThat(layer(name, Precision.FLOAT).digest())
        .isEqualTo(layer(name, Precision.DOUBLE).digest());
  }

  private static <A> void checkEquivariance(Layer<A> layer, String name) {
    Matcher declared = DECLARATION.matcher(layer.declaration());
    assertThat(declared.matches()).as(layer.declaration()).isTrue();
    assertThat(layer.digest()).matches("[0-9a-f]{64}");
    Group group = GroupNames.parse(declared.group(1));
    Random random = new Random(SEED);
    GroupAction action = new GroupAction(group, random);
    A parameters = layer.precision().allocate(layer.parameterCount());
    for (int i = 0; i < layer.parameterCount(); i++) {
      layer.precision().set(parameters, i, random.nextGaussian());
    }
    double[] input = random.doubles(layer.inputSize(), -1, 1).toArray();
    double[] expected = forward(layer, parameters, input);
    action.apply(RepresentationParser.parse(declared.group(3), group), expected);
    action.apply(RepresentationParser.parse(declared.group(2), group), input);
    double[] found = forward(layer, parameters, input);
    double scale = Math.sqrt(sum(expected, new double[expected.length]));
    double error = Math.sqrt(sum(expected, found));
    assertThat(scale).as("%s, seed %d: the output is not zero", name, SEED).isGreaterThan(1e-3);
    double bound = layer.precision() == Precision.DOUBLE ? 1e-12 : 1e-4;
    assertThat(error / scale).as("%s, seed %d", name, SEED).isLessThan(bound);
  }

  private static double sum(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return sum;
  }

  private static <A> double[] forward(Layer<A> layer, A parameters, double[] sample) {
    Precision<A> precision = layer.precision();
    A input = precision.allocate(Tile.elements(1, layer.inputSize()));
    A output = precision.allocate(Tile.elements(1, layer.outputSize()));
    for (int i = 0; i < sample.length; i++) {
      precision.set(input, Tile.index(0, i, layer.inputSize()), sample[i]);
    }
    layer.forward(parameters, input, output, precision.allocate(layer.workspaceSize()), 1);
    double[] result = new double[layer.outputSize()];
    for (int i = 0; i < result.length; i++) {
      result[i] = precision.get(output, Tile.index(0, i, layer.outputSize()));
    }
    return result;
  }

  @ParameterizedTest
  @MethodSource("names")
  void fewRowsGiveTheSameRowByRow(String name) throws ReflectiveOperationException {
    checkRowByRow(layer(name, Precision.FLOAT), name, 1e-5);
    checkRowByRow(layer(name, Precision.DOUBLE), name, 1e-13);
  }

  private static <A> void checkRowByRow(Layer<A> tiles, String name, double bound) {
    Layer<A> rows = tiles.forRows(ROWS);
    assertThat(rows.lanes()).isEqualTo(1);
    assertThat(rows.digest()).isEqualTo(tiles.digest());
    assertThat(rows.forRows(ROWS)).isSameAs(rows);
    assertThat(rows.forRows(1000).lanes()).isEqualTo(Tile.LANES);
    Random random = new Random(SEED);
    Frame<A> expected = frame(tiles);
    Frame<A> found = frame(rows);
    List<Signature.Operand> operands = tiles.signature().operands();
    for (int i = 0; i < operands.size(); i++) {
      for (int row = 0; row < (operands.get(i).isShared() ? 1 : ROWS); row++) {
        for (int feature = 0; feature < operands.get(i).size(); feature++) {
          double number = random.nextGaussian();
          set(expected, i, row, feature, number);
          set(found, i, row, feature, number);
        }
      }
    }
    for (Pass pass : List.of(Pass.FORWARD, Pass.BACKWARD)) {
      tiles.run(pass, expected);
      rows.run(pass, found);
    }
    for (int i = 0; i < operands.size(); i++) {
      double[] numbers = numbers(expected, i);
      double scale = Math.sqrt(sum(numbers, new double[numbers.length]));
      assertThat(Math.sqrt(sum(numbers, numbers(found, i))) / scale)
          .as("%s of %s, seed %d", operands.get(i).name(), name, SEED)
          .isBetween(0.0, bound);
    }
  }

  private static <A> Frame<A> frame(Layer<A> layer) {
    Frame<A> frame = new Frame<>(layer.precision(), layer.signature());
    frame.setRows(Signature.SAMPLE, ROWS);
    List<Signature.Operand> operands = layer.signature().operands();
    for (int i = 0; i < operands.size(); i++) {
      frame.set(i, layer.precision().allocate(operands.get(i).elements(ROWS)));
    }
    return frame;
  }

  private static <A> void set(Frame<A> frame, int operand, int row, int feature, double number) {
    int at = frame.signature().operands().get(operand).index(row, feature);
    frame.precision().set(frame.array(operand), at, number);
  }

  private static <A> double[] numbers(Frame<A> frame, int i) {
    Signature.Operand operand = frame.signature().operands().get(i);
    int rows = operand.isShared() ? 1 : ROWS;
    double[] numbers = new double[rows * operand.size()];
    for (int k = 0; k < numbers.length; k++) {
      int at = operand.index(k / operand.size(), k % operand.size());
      numbers[k] = frame.precision().get(frame.array(i), at);
    }
    return numbers;
  }

  /** A column of data is a row as it is. */
  @ParameterizedTest
  @MethodSource("names")
  void aRowIsASample(String name) throws ReflectiveOperationException {
    Layer<double[]> tiles = layer(name, Precision.DOUBLE);
    Layer<double[]> rows = tiles.forRows(1);
    Random random = new Random(SEED);
    double[] parameters = random.doubles(tiles.parameterCount(), -1, 1).toArray();
    double[] input = random.doubles(tiles.inputSize(), -1, 1).toArray();
    double[] output = new double[tiles.outputSize()];
    rows.forward(parameters, input, output, new double[rows.workspaceSize()], 1);
    double[] expected = forward(tiles, parameters, input);
    double scale = Math.sqrt(sum(expected, new double[expected.length]));
    assertThat(scale).isGreaterThan(1e-3);
    assertThat(Math.sqrt(sum(expected, output)) / scale)
        .as("%s, seed %d", name, SEED)
        .isBetween(0.0, 1e-13);
  }

  @ParameterizedTest
  @MethodSource("names")
  void aLayerRefersToTheRuntimeAlone(String name) throws ReflectiveOperationException {
    for (Field field : layer(name, Precision.FLOAT).getClass().getDeclaredFields()) {
      Class<?> type = field.getType();
      boolean ours = type.getName().startsWith("org.equigen.");
      assertThat(!ours || type.getName().startsWith("org.equigen.runtime."))
          .as("%s", field)
          .isTrue();
    }
  }
}
