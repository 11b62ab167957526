package org.equigen.symbolic.declaration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The groups that have a name, in the order in which they are listed to users. */
public enum GroupFamily {
  /** {@code SO+(1,3)} under its usual name. */
  LORENTZ(
      Section.SPACETIME,
      "lorentz",
      "SO+(1,3): proper orthochronous Lorentz group",
      "(E,px,py,pz), metric diag(1,-1,-1,-1)"),
  /** {@code SO+(p,q)}. */
  SPECIAL_ORTHOGONAL_CONNECTED(
      Section.CLASSICAL,
      "SO+",
      "SO+(p,q)",
      "SO+(1,3)",
      "component of the identity of SO(p,q)",
      "R^(p+q), metric with p plus and q minus signs",
      1,
      2),
  /** {@code SO(n)} and {@code SO(p,q)}. */
  SPECIAL_ORTHOGONAL(
      Section.CLASSICAL,
      "SO",
      "SO(n), SO(p,q)",
      "SO(3)",
      "rotations: keep the metric, determinant 1",
      "R^n, R^(p+q), metric with p plus and q minus signs",
      1,
      2),
  /** {@code O(n)} and {@code O(p,q)}. */
  ORTHOGONAL(
      Section.CLASSICAL,
      "O",
      "O(n), O(p,q)",
      "O(1,3)",
      "rotations and reflections: keep the metric",
      "R^n, R^(p+q), metric with p plus and q minus signs",
      1,
      2),
  /** {@code Sp(2n)}. */
  SYMPLECTIC(
      Section.CLASSICAL,
      "Sp",
      "Sp(2n)",
      "Sp(4)",
      "keep the antisymmetric form {{0,1},{-1,0}} in n x n blocks",
      "R^2n",
      1,
      1),
  /** {@code SL(n)}. */
  SPECIAL_LINEAR(
      Section.CLASSICAL, "SL", "SL(n)", "SL(2)", "real matrices of determinant 1", "R^n", 1, 1),
  /** {@code GL(n)}. */
  GENERAL_LINEAR(
      Section.CLASSICAL, "GL", "GL(n)", "GL(3)", "real invertible matrices", "R^n", 1, 1),
  /** {@code U(n)}. */
  UNITARY(
      Section.COMPLEX, "U", "U(n)", "U(1)", "complex matrices that keep the length", "C^n", 1, 1),
  /** {@code SU(n)}. */
  SPECIAL_UNITARY(Section.COMPLEX, "SU", "SU(n)", "SU(3)", "those of determinant 1", "C^n", 1, 1),
  /** {@code SL(n,C)}. */
  COMPLEX_SPECIAL_LINEAR(
      Section.COMPLEX,
      "SL",
      "SL(n,C)",
      "SL(2,C)",
      "complex matrices of determinant 1, as a real group",
      "C^n",
      1,
      1),
  /** G2 on 7 dimensions. */
  G2(Section.EXCEPTIONAL, "G2", "exceptional group, split form", "R^7, weight vectors"),
  /** F4 on 26 dimensions. */
  F4(Section.EXCEPTIONAL, "F4", "exceptional group, split form", "R^26, weight vectors"),
  /** E6 on 27 dimensions. */
  E6(Section.EXCEPTIONAL, "E6", "exceptional group, split form", "R^27, weight vectors"),
  /** E7 on 56 dimensions. */
  E7(Section.EXCEPTIONAL, "E7", "exceptional group, split form", "R^56, weight vectors"),
  /** E8 on 248 dimensions. */
  E8(Section.EXCEPTIONAL, "E8", "exceptional group, split form", "R^248, weight vectors"),
  /** {@code parity}. */
  PARITY(Section.SPACETIME, "parity", "diag(1,-1,-1,-1) and the identity", "R^4: (t,x,y,z)"),
  /** {@code time reversal}. */
  TIME_REVERSAL(
      Section.SPACETIME, "time reversal", "diag(-1,1,1,1) and the identity", "R^4: (t,x,y,z)"),
  /** {@code homogeneous galilei}. */
  HOMOGENEOUS_GALILEI(
      Section.SPACETIME,
      "homogeneous galilei",
      "rotations, and boosts x to x + v t",
      "R^4: (t,x,y,z)"),
  /** {@code conformal(d)}. */
  CONFORMAL(
      Section.SPACETIME,
      "conformal",
      "conformal(d)",
      "conformal(4)",
      "SO(2,d): conformal group of d-dimensional spacetime",
      "R^(d+2), metric with 2 plus and d minus signs",
      1,
      1),
  /** {@code translations(n)}. */
  TRANSLATIONS(
      Section.AFFINE,
      "translations",
      "translations(n)",
      "translations(3)",
      "translations of R^n",
      "R^(n+1): points are (x,1)",
      1,
      1),
  /** {@code E(n)}. */
  EUCLIDEAN(
      Section.AFFINE,
      "E",
      "E(n)",
      "E(3)",
      "rotations, reflections and translations of R^n",
      "R^(n+1): points are (x,1)",
      1,
      1),
  /** {@code SE(n)}. */
  SPECIAL_EUCLIDEAN(
      Section.AFFINE,
      "SE",
      "SE(n)",
      "SE(3)",
      "rotations and translations of R^n",
      "R^(n+1): points are (x,1)",
      1,
      1),
  /** {@code poincare}. */
  POINCARE(
      Section.AFFINE,
      "poincare",
      "Lorentz transformations and translations",
      "R^5: events are (t,x,y,z,1)"),
  /** {@code galilei}. */
  GALILEI(
      Section.AFFINE,
      "galilei",
      "rotations, boosts and translations of space and time",
      "R^5: events are (t,x,y,z,1)"),
  /** {@code C(k)}. */
  PLANE_ROTATIONS(
      Section.POINT,
      "C",
      "C(k)",
      "C(5)",
      "rotations of the plane by multiples of 360/k degrees",
      "R^2",
      1,
      1),
  /** {@code D(k)}. */
  DIHEDRAL(
      Section.POINT,
      "D",
      "D(k)",
      "D(6)",
      "those and the reflections of a regular k-gon",
      "R^2, one reflection is y to -y",
      1,
      1),
  /** {@code tetrahedral}. */
  TETRAHEDRAL(
      Section.POINT,
      "tetrahedral",
      "12 rotations of a tetrahedron (T)",
      "R^3, one vertex is (1,1,1)"),
  /** {@code full tetrahedral}. */
  FULL_TETRAHEDRAL(Section.POINT, "full tetrahedral", "24 symmetries of a tetrahedron (Td)", "R^3"),
  /** {@code pyritohedral}. */
  PYRITOHEDRAL(
      Section.POINT, "pyritohedral", "rotations of a tetrahedron and minus those (Th)", "R^3"),
  /** {@code octahedral}. */
  OCTAHEDRAL(
      Section.POINT,
      "octahedral",
      "24 rotations of a cube or octahedron (O)",
      "R^3, faces across the axes"),
  /** {@code full octahedral}. */
  FULL_OCTAHEDRAL(Section.POINT, "full octahedral", "48 symmetries of a cube (Oh)", "R^3"),
  /** {@code icosahedral}. */
  ICOSAHEDRAL(
      Section.POINT,
      "icosahedral",
      "60 rotations of an icosahedron (I), over Q(sqrt 5)",
      "R^3, one vertex is (0,1,(1+sqrt 5)/2)"),
  /** {@code full icosahedral}. */
  FULL_ICOSAHEDRAL(
      Section.POINT, "full icosahedral", "120 symmetries of an icosahedron (Ih)", "R^3"),
  /** {@code S(n)}. */
  SYMMETRIC(Section.PERMUTATIONS, "S", "S(n)", "S(5)", "all permutations of n points", "R^n", 1, 1),
  /** {@code A(n)}. */
  ALTERNATING(
      Section.PERMUTATIONS, "A", "A(n)", "A(5)", "even permutations of n points", "R^n", 1, 1),
  /** {@code Z(n)}. */
  CYCLIC(Section.PERMUTATIONS, "Z", "Z(n)", "Z(6)", "cyclic shifts of n points", "R^n", 1, 1),
  /** {@code cube}. */
  CUBE(
      Section.PERMUTATIONS,
      "cube",
      "24 rotations of a cube, as permutations of its faces",
      "R^6, the faces U, F, L, B, R, D"),
  /** {@code rubik}. */
  RUBIK(Section.PERMUTATIONS, "rubik", "Rubik's cube: six quarter turns", "R^48, its stickers"),
  /** {@code image(k,n)}. */
  IMAGE(
      Section.PERMUTATIONS,
      "image",
      "image(k,n)",
      "image(4,4)",
      "shifts and k-fold rotations (k = 1, 2, 4) of periodic n x n images",
      "R^(k n^2): orientation, row, column",
      2,
      2),
  /** {@code perm(n; cycles; cycles)}. */
  PERMUTATIONS(
      Section.PERMUTATIONS,
      "perm",
      "perm(n; cycles; ...)",
      "perm(6; (1 2 3)(4 5); (1 6))",
      "permutations generated by products of cycles",
      "R^n",
      1,
      1),
  /** {@code trivial(n)}. */
  TRIVIAL(
      Section.ELEMENTARY, "trivial", "trivial(n)", "trivial(3)", "the identity alone", "R^n", 1, 1),
  /** {@code scaling(n)}. */
  SCALING(
      Section.ELEMENTARY,
      "scaling",
      "scaling, scaling(n)",
      "scaling(3)",
      "multiplication by positive numbers",
      "R^n; R for scaling alone",
      0,
      1);

  /** A heading of the listing. */
  public enum Section {
    /** Matrices over R that keep a form or a volume. */
    CLASSICAL("Classical groups"),
    /** Matrices over C. */
    COMPLEX("Complex groups (V is complex)"),
    /** Simple groups outside the classical series. */
    EXCEPTIONAL("Exceptional groups"),
    /** Symmetries of space and time. */
    SPACETIME("Space and time"),
    /** Groups with translations. */
    AFFINE("Affine groups (matrices {{h,t},{0,1}})"),
    /** Finite groups of rotations and reflections. */
    POINT("Point groups"),
    /** Permutations of coordinates. */
    PERMUTATIONS("Permutation groups (V by permutation matrices)"),
    /** Groups of hardly any matrices. */
    ELEMENTARY("Elementary groups");

    private final String title;

    Section(String title) {
      this.title = title;
    }

    /** The heading. */
    public String title() {
      return title;
    }
  }

  private static final Map<String, GroupFamily> SCHOENFLIES =
      Map.of(
          "td", FULL_TETRAHEDRAL,
          "th", PYRITOHEDRAL,
          "oh", FULL_OCTAHEDRAL,
          "ih", FULL_ICOSAHEDRAL);

  private final Section section;
  private final String symbol;
  private final String pattern;
  private final String example;
  private final String description;
  private final String natural;
  private final int fewest;
  private final int most;

  /** A family of one group without parameters. */
  GroupFamily(Section section, String symbol, String description, String natural) {
    this(section, symbol, symbol, symbol, description, natural, 0, 0);
  }

  GroupFamily(
      Section section,
      String symbol,
      String pattern,
      String example,
      String description,
      String natural,
      int fewest,
      int most) {
    this.section = section;
    this.symbol = symbol;
    this.pattern = pattern;
    this.example = example;
    this.description = description;
    this.natural = natural;
    this.fewest = fewest;
    this.most = most;
  }

  /** The heading under which it is listed. */
  public Section section() {
    return section;
  }

  /** The name before the parenthesis. */
  public String symbol() {
    return symbol;
  }

  /** How the family is written, for example {@code SO(n), SO(p,q)}. */
  public String pattern() {
    return pattern;
  }

  /** One valid name. */
  public String example() {
    return example;
  }

  /** What its elements are, in one line. */
  public String description() {
    return description;
  }

  /** The space V and its coordinates, in a few words. */
  public String natural() {
    return natural;
  }

  /** The smallest number of parameters. */
  int fewest() {
    return fewest;
  }

  /** The largest number of parameters. */
  int most() {
    return most;
  }

  /** The ways to write all families, for diagnostics. */
  static List<String> patterns() {
    return Arrays.stream(values())
        .flatMap(family -> Arrays.stream(family.pattern.split(", ")))
        .toList();
  }

  /**
   * The first family with this symbol, or with this symbol of Schoenflies' for the point groups
   * whose symbol is not that of a classical group; case, spaces, hyphens and apostrophes do not
   * count.
   */
  static Optional<GroupFamily> of(String symbol) {
    Optional<GroupFamily> found =
        Arrays.stream(values())
            .filter(family -> key(family.symbol).equals(key(symbol)))
            .findFirst();
    return found.isPresent() ? found : Optional.ofNullable(SCHOENFLIES.get(key(symbol)));
  }

  private static String key(String symbol) {
    return symbol.replaceAll("[\\s'-]", "").toLowerCase(Locale.ROOT);
  }
}
