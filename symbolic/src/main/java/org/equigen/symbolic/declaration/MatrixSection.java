package org.equigen.symbolic.declaration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.equigen.symbolic.diagnostic.FileDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.permutation.Permutation;
import org.equigen.symbolic.number.AlgebraicNumber;

/**
 * The matrices of a group, or of one of its representations: the lists {@code generators}, {@code
 * elements}, {@code discrete} and {@code permutations} of a mapping.
 */
final class MatrixSection {
  /** The keys of these lists. */
  static final List<String> KEYS = List.of("generators", "elements", "discrete", "permutations");

  private static final int MAX_ENTRIES = 256;
  private static final int MAX_TEXT = 1 << 16;
  private static final List<String> ELEMENT_KEYS = List.of("parameter", "matrix");
  private static final Pattern PARAMETER = Pattern.compile("[a-z][A-Za-z0-9]{0,15}");

  private final YamlMapping yaml;
  private final MatrixReader reader;
  private final String prefix;
  private final int dimension;

  /**
   * Reads nothing yet.
   *
   * @param prefix of labels in diagnostics, for example {@code "spin: "}
   * @param dimension the rows and columns that all matrices must have
   */
  MatrixSection(YamlMapping yaml, MatrixReader reader, String prefix, int dimension) {
    this.yaml = yaml;
    this.reader = reader;
    this.prefix = prefix;
    this.dimension = dimension;
  }

  int dimension() {
    return dimension;
  }

  /** The Lie algebra elements: generators, then the derivatives of elements. */
  List<NumberMatrix> algebra() {
    List<NumberMatrix> all = new ArrayList<>(constants("generators", "generator"));
    all.addAll(elements());
    return all;
  }

  /** The group elements: discrete ones, then permutations. */
  List<NumberMatrix> discrete() {
    List<NumberMatrix> all = new ArrayList<>(constants("discrete", "discrete"));
    all.addAll(permutations());
    return all;
  }

  private List<NumberMatrix> constants(String key, String label) {
    List<NumberMatrix> matrices = new ArrayList<>();
    for (YamlMapping.Item item : yaml.texts(key, MAX_ENTRIES)) {
      matrices.add(
          reader.constant(matrix(item.place(), label + " " + (matrices.size() + 1), item.text())));
    }
    return matrices;
  }

  private MatrixText matrix(Place place, String label, String text) {
    if (text.length() > MAX_TEXT) {
      throw new FileDiagnostic.TooLarge(
              place,
              "number of characters of " + prefix + label,
              Integer.toString(text.length()),
              MAX_TEXT)
          .exception();
    }
    return new MatrixText(place, prefix + label, text, dimension);
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

  private List<NumberMatrix> permutations() {
    List<NumberMatrix> matrices = new ArrayList<>();
    for (YamlMapping.Item item : yaml.texts("permutations", MAX_ENTRIES)) {
      Permutation permutation = CycleText.read(item, dimension);
      String label = "permutation " + (matrices.size() + 1);
      matrices.add(matrix(permutation, matrix(item.place(), label, item.text())));
    }
    return matrices;
  }

  /** Sends e_i to the basis vector of the image of i. */
  private static NumberMatrix matrix(Permutation permutation, MatrixText source) {
    List<List<AlgebraicNumber>> rows = new ArrayList<>();
    for (int i = 0; i < permutation.degree(); i++) {
      rows.add(new ArrayList<>(Collections.nCopies(permutation.degree(), AlgebraicNumber.ZERO)));
    }
    for (int i = 0; i < permutation.degree(); i++) {
      rows.get(permutation.image(i)).set(i, AlgebraicNumber.ONE);
    }
    return new NumberMatrix(source, rows);
  }
}
