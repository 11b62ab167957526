package org.equigen.symbolic.declaration;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.equigen.symbolic.diagnostic.FileDiagnostic;
import org.equigen.symbolic.diagnostic.GroupDiagnostic;
import org.equigen.symbolic.diagnostic.MatrixDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Component;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
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
 * permutations:              # of the coordinates
 *   - "(1 2)"
 * representations:           # V[sign]: matrices for each generator, in the order of the group's
 *   - {name: sign, dimension: 1, generators: ["{{0}}", "{{0}}"], discrete: ["{{1}}", "{{-1}}"]}
 * </pre>
 *
 * <p>Only name and dimension are needed; {@code group: SO(3)} in place of the dimension extends a
 * group that has a name. Entries lie in a cyclotomic field. The derivatives of the elements follow
 * the generators, and permutations the discrete elements. Generators need not be closed under
 * brackets: they generate.
 *
 * <p>With representations, the matrices of the group are block diagonal: first the block called V,
 * then those of the representations. Of a group that has a name they give the matrices for its own
 * generators first, in the order in which the group has them.
 */
public final class GroupFile {
  /** The largest dimension of V in a file, all representations included. */
  public static final int MAX_DIMENSION = 64;

  private static final int MAX_REPRESENTATIONS = 16;
  private static final List<String> KEYS =
      Stream.concat(
              Stream.of("name", "group", "dimension", "representations"),
              MatrixSection.KEYS.stream())
          .toList();
  private static final List<String> REPRESENTATION_KEYS =
      Stream.concat(Stream.of("name", "dimension"), MatrixSection.KEYS.stream()).toList();

  /** Names appear in generated sources, so they hold nothing that could end a comment. */
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ()+,.'_-]{0,79}");

  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,32}");

  private final YamlMapping yaml;
  private final String name;
  private final List<Part> parts = new ArrayList<>();
  private final CommonField common = new CommonField();
  private final Optional<Group> base;

  /** The matrices of one block, over fields of their own. */
  private record Part(
      Component component, Place place, List<NumberMatrix> algebra, List<NumberMatrix> discrete) {}

  private GroupFile(YamlMapping yaml, String name) {
    this.yaml = yaml;
    this.name = name;
    base = yaml.text("group").map(text -> GroupNames.parse(yaml.place("group"), text));
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
    return new GroupFile(yaml, name).group();
  }

  private DeclaredGroup group() {
    try (MatrixReader reader = new MatrixReader()) {
      int dimension = base.map(this::extended).orElseGet(() -> dimension(yaml, name));
      part(Blocks.NATURAL, 0, new MatrixSection(yaml, reader, "", dimension));
      for (YamlMapping each :
          yaml.mappings("representations", REPRESENTATION_KEYS, MAX_REPRESENTATIONS)) {
        representation(each, reader);
      }
    }
    return declared();
  }

  /** The dimension of the group that is extended. */
  private int extended(Group group) {
    if (yaml.has("dimension")) {
      throw new FileDiagnostic.WrongValue(
              yaml.place("dimension"),
              "dimension",
              "given beside \"group\"",
              "no \"dimension\" beside \"group\", whose V has dimension " + group.dimension())
          .exception();
    }
    return group.dimension();
  }

  private void part(String label, int offset, MatrixSection section) {
    Part part =
        new Part(
            new Component(label, offset, section.dimension()),
            yaml.place("name"),
            section.algebra(),
            section.discrete());
    add(part);
  }

  private void add(Part part) {
    part.algebra().forEach(common::add);
    part.discrete().forEach(common::add);
    parts.add(part);
  }

  private void representation(YamlMapping each, MatrixReader reader) {
    String label = each.requiredText("name", "name: spin").strip();
    boolean taken =
        parts.stream().anyMatch(part -> part.component().name().equalsIgnoreCase(label));
    if (!WORD.matcher(label).matches() || taken || RepresentationLexer.isReserved(label)) {
      throw new FileDiagnostic.WrongValue(
              each.place("name"),
              "name",
              "\"" + label + "\"",
              "a word of at least two letters that is not taken: no \"Sym\", \"Alt\", ...")
          .exception();
    }
    int size = dimension(each, label);
    Component last = parts.getLast().component();
    int offset = last.offset() + last.size();
    if (offset + size > MAX_DIMENSION) {
      throw new GroupDiagnostic.GroupTooLarge(
              each.place("dimension"), name, Integer.toString(offset + size), MAX_DIMENSION)
          .exception();
    }
    MatrixSection section = new MatrixSection(each, reader, label + ": ", size);
    Part part =
        new Part(
            new Component(label, offset, size),
            each.place("name"),
            section.algebra(),
            section.discrete());
    requireCount(
        each,
        "generators",
        part.algebra().size(),
        base.map(Group::generators).map(List::size).orElse(0),
        parts.getFirst().algebra().size());
    requireCount(
        each,
        "discrete",
        part.discrete().size(),
        base.map(Group::discrete).map(List::size).orElse(0),
        parts.getFirst().discrete().size());
    add(part);
  }

  /** As many matrices as the named group has generators, and then the file. */
  private void requireCount(YamlMapping each, String key, int found, int named, int further) {
    if (found != named + further) {
      String kinds =
          key.equals("generators") ? "generators and elements" : "discrete and permutations";
      String first =
          base.filter(_ -> named > 0)
              .map(group -> ": " + named + " of " + group.name() + ", as docs/groups.md has them")
              .orElse("");
      throw new FileDiagnostic.WrongValue(
              each.place(key),
              key,
              found + (found == 1 ? " matrix" : " matrices") + " in " + kinds + " together",
              named + further + ", one for each of the group's, in the same order" + first)
          .exception();
    }
  }

  private DeclaredGroup declared() {
    NumberField field =
        base.map(group -> FieldEmbedding.compositum(List.of(group.field(), common.field())))
            .orElseGet(common::field);
    List<List<Matrix<Algebraic>>> algebras = new ArrayList<>();
    List<List<Matrix<Algebraic>>> elements = new ArrayList<>();
    for (Part part : parts) {
      algebras.add(algebra(field, part));
      elements.add(discrete(field, part));
    }
    base.ifPresent(
        group -> {
          algebras.getFirst().addAll(0, over(field, group, group.generators()));
          elements.getFirst().addAll(0, over(field, group, group.discrete()));
        });
    List<Matrix<Algebraic>> generators = RepresentedGroup.blocks(algebras);
    List<Matrix<Algebraic>> discrete = RepresentedGroup.blocks(elements);
    Component natural = parts.getFirst().component();
    RepresentedGroup represented = new RepresentedGroup(field, natural, generators, discrete);
    for (Part part : parts.subList(1, parts.size())) {
      represented.requireRepresentation(part.component(), part.place());
    }
    Component last = parts.getLast().component();
    return new DeclaredGroup(
        name,
        last.offset() + last.size(),
        field,
        generators,
        discrete,
        components(generators, discrete));
  }

  /** V and the representations; else the blocks of the named group, as far as they stay blocks. */
  private List<Component> components(
      List<Matrix<Algebraic>> generators, List<Matrix<Algebraic>> discrete) {
    if (parts.size() > 1) {
      return parts.stream().map(Part::component).toList();
    }
    return base.map(Group::components).orElse(List.of()).stream()
        .filter(
            block ->
                Stream.concat(generators.stream(), discrete.stream())
                    .allMatch(matrix -> matrix.isBlock(block.offset(), block.size())))
        .toList();
  }

  private static List<Matrix<Algebraic>> over(
      NumberField field, Group group, List<Matrix<Algebraic>> matrices) {
    FieldEmbedding embedding = FieldEmbedding.of(group.field(), field);
    return matrices.stream().map(matrix -> matrix.map(field, embedding::apply)).toList();
  }

  private static List<Matrix<Algebraic>> algebra(NumberField field, Part part) {
    return part.algebra().stream()
        .map(matrix -> CommonField.over(field, matrix))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static List<Matrix<Algebraic>> discrete(NumberField field, Part part) {
    return part.discrete().stream()
        .map(matrix -> invertible(field, matrix))
        .collect(Collectors.toCollection(ArrayList::new));
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

  private static Matrix<Algebraic> invertible(NumberField field, NumberMatrix numbers) {
    Matrix<Algebraic> matrix = CommonField.over(field, numbers);
    int rank = Elimination.rank(matrix);
    if (rank < matrix.rows()) {
      MatrixText text = numbers.source();
      throw new MatrixDiagnostic.NotInvertible(text.place(), text.label(), rank, matrix.rows())
          .exception();
    }
    return matrix;
  }
}
