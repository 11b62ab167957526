package org.equigen.symbolic.declaration;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.equigen.symbolic.diagnostic.FileDiagnostic;
import org.equigen.symbolic.diagnostic.GroupDiagnostic;
import org.equigen.symbolic.diagnostic.MatrixDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/**
 * Reads a group of the user's own from a YAML file.
 *
 * <pre>
 * name: boosts in a plane
 * dimension: 2
 * generators:                # Lie algebra elements
 *   - "{{0,1},{1,0}}"
 * elements:                  # one-parameter subgroups, differentiated at the identity
 *   - {parameter: t, matrix: "{{Cosh[t],Sinh[t]},{Sinh[t],Cosh[t]}}"}
 * discrete:                  # further group elements
 *   - "{{-1,0},{0,-1}}"
 * </pre>
 *
 * <p>Only name and dimension are needed. Entries must come out as exact rational numbers. The
 * derivatives of the elements follow the generators. Generators need not be closed under brackets:
 * they generate.
 */
public final class GroupFile {
  /** The largest dimension of V in a file. */
  public static final int MAX_DIMENSION = 64;

  private static final int MAX_ENTRIES = 256;
  private static final int MAX_TEXT = 1 << 16;
  private static final List<String> KEYS =
      List.of("name", "dimension", "generators", "elements", "discrete");
  private static final List<String> ELEMENT_KEYS = List.of("parameter", "matrix");

  /** Names appear in generated sources, so they hold nothing that could end a comment. */
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ()+,.'_-]{0,79}");

  private static final Pattern PARAMETER = Pattern.compile("[a-z][A-Za-z0-9]{0,15}");

  private final YamlMapping yaml;
  private final MatrixReader reader;
  private final int dimension;

  private GroupFile(YamlMapping yaml, MatrixReader reader, int dimension) {
    this.yaml = yaml;
    this.reader = reader;
    this.dimension = dimension;
  }

  /**
   * The group that a file declares.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException naming the line, if the file cannot
   *     be read or declares no group
   */
  public static DeclaredGroup read(Path file) {
    YamlMapping yaml = YamlMapping.read(file, KEYS);
    String name = name(yaml);
    int dimension = dimension(yaml, name);
    try (MatrixReader reader = new MatrixReader()) {
      return new GroupFile(yaml, reader, dimension).group(name);
    }
  }

  private DeclaredGroup group(String name) {
    List<NumberMatrix> generators = new ArrayList<>(constants("generators", "generator"));
    generators.addAll(elements());
    List<NumberMatrix> discrete = constants("discrete", "discrete");
    CommonField common = new CommonField();
    generators.forEach(common::add);
    discrete.forEach(common::add);
    NumberField field = common.field();
    return new DeclaredGroup(
        name,
        dimension,
        field,
        generators.stream().map(matrix -> CommonField.over(field, matrix)).toList(),
        discrete.stream().map(matrix -> invertible(field, matrix)).toList(),
        List.of());
  }

  private static String name(YamlMapping yaml) {
    String name = yaml.requiredText("name", "name: my group").strip();
    if (!NAME.matcher(name).matches()) {
      throw new FileDiagnostic.WrongValue(
              yaml.place("name"),
              "name",
              "\"" + name + "\"",
              "at most 80 letters, digits, spaces and ()+,.'_-")
          .exception();
    }
    return name;
  }

  private static int dimension(YamlMapping yaml, String name) {
    BigInteger dimension = yaml.requiredInteger("dimension", "dimension: 4");
    if (dimension.compareTo(BigInteger.valueOf(MAX_DIMENSION)) > 0) {
      throw new GroupDiagnostic.GroupTooLarge(
              yaml.place("dimension"), name, dimension.toString(), MAX_DIMENSION)
          .exception();
    }
    if (dimension.signum() <= 0) {
      throw new FileDiagnostic.WrongValue(
              yaml.place("dimension"), "dimension", dimension.toString(), "1 to " + MAX_DIMENSION)
          .exception();
    }
    return dimension.intValueExact();
  }

  private List<NumberMatrix> constants(String key, String label) {
    return matrices(key, label).stream().map(reader::constant).toList();
  }

  private List<MatrixText> matrices(String key, String label) {
    List<MatrixText> texts = new ArrayList<>();
    for (YamlMapping.Item item : yaml.texts(key, MAX_ENTRIES)) {
      texts.add(matrix(item.place(), label + " " + (texts.size() + 1), item.text()));
    }
    return texts;
  }

  private MatrixText matrix(Place place, String label, String text) {
    if (text.length() > MAX_TEXT) {
      throw new FileDiagnostic.TooLarge(
              place, "number of characters of " + label, Integer.toString(text.length()), MAX_TEXT)
          .exception();
    }
    return new MatrixText(place, label, text, dimension);
  }

  private List<NumberMatrix> elements() {
    List<NumberMatrix> derivatives = new ArrayList<>();
    for (YamlMapping element : yaml.mappings("elements", ELEMENT_KEYS, MAX_ENTRIES)) {
      String label = "element " + (derivatives.size() + 1);
      String parameter = element.requiredText("parameter", "parameter: t");
      if (!PARAMETER.matcher(parameter).matches()) {
        throw new FileDiagnostic.WrongValue(
                element.place("parameter"),
                "parameter",
                "\"" + parameter + "\"",
                "a lower-case letter, then letters and digits")
            .exception();
      }
      String text = element.requiredText("matrix", "matrix: \"{{1,t},{0,1}}\"");
      derivatives.add(reader.derivative(matrix(element.place("matrix"), label, text), parameter));
    }
    return derivatives;
  }

  private Matrix<Algebraic> invertible(NumberField field, NumberMatrix numbers) {
    Matrix<Algebraic> matrix = CommonField.over(field, numbers);
    int rank = Elimination.rank(matrix);
    if (rank < dimension) {
      MatrixText text = numbers.source();
      throw new MatrixDiagnostic.NotInvertible(text.place(), text.label(), rank, dimension)
          .exception();
    }
    return matrix;
  }
}
