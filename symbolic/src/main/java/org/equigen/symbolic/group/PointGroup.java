package org.equigen.symbolic.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;

/**
 * A finite group of rotations and reflections of the plane or of space.
 *
 * @param kind which one
 * @param fold k for the groups of the plane, else 1
 */
public record PointGroup(Kind kind, int fold) implements Group {
  /** The groups, in Schoenflies' notation in parentheses. */
  public enum Kind {
    /** {@code C(k)}: rotations of the plane by multiples of 360/k degrees. */
    CYCLIC("C", 2),
    /** {@code D(k)}: those and k reflections, one of them y to -y. */
    DIHEDRAL("D", 2),
    /** Rotations of a tetrahedron (T) with the vertex (1,1,1). */
    TETRAHEDRAL("tetrahedral", 3),
    /** All symmetries of the tetrahedron (Td). */
    FULL_TETRAHEDRAL("full tetrahedral", 3),
    /** Rotations of the tetrahedron, and minus those (Th). */
    PYRITOHEDRAL("pyritohedral", 3),
    /** Rotations of a cube with edges along the axes (O). */
    OCTAHEDRAL("octahedral", 3),
    /** All symmetries of the cube (Oh). */
    FULL_OCTAHEDRAL("full octahedral", 3),
    /** Rotations of an icosahedron with the vertex (0,1,(1+sqrt 5)/2) (I). */
    ICOSAHEDRAL("icosahedral", 3),
    /** All symmetries of the icosahedron (Ih). */
    FULL_ICOSAHEDRAL("full icosahedral", 3);

    private final String symbol;
    private final int dimension;

    Kind(String symbol, int dimension) {
      this.symbol = symbol;
      this.dimension = dimension;
    }

    /** The name, for groups of the plane before the parenthesis. */
    public String symbol() {
      return symbol;
    }

    /** Whether the determinant of every element is 1. */
    public boolean isRotations() {
      return switch (this) {
        case CYCLIC, TETRAHEDRAL, OCTAHEDRAL, ICOSAHEDRAL -> true;
        case DIHEDRAL, FULL_TETRAHEDRAL, PYRITOHEDRAL, FULL_OCTAHEDRAL, FULL_ICOSAHEDRAL -> false;
      };
    }
  }

  /**
   * Checks k.
   *
   * @throws IllegalArgumentException if it is below 1, or not 1 for a group of space
   */
  public PointGroup {
    if (fold < 1 || (fold > 1 && kind.dimension == 3)) {
      throw new IllegalArgumentException("no group " + kind.symbol + "(" + fold + ")");
    }
  }

  /** A group of space. */
  public static PointGroup of(Kind kind) {
    return new PointGroup(kind, 1);
  }

  @Override
  public String name() {
    return kind.dimension == 2 ? kind.symbol + "(" + fold + ")" : kind.symbol;
  }

  @Override
  public int dimension() {
    return kind.dimension;
  }

  /** For k-fold rotations what has the cosine and sine of 360/k degrees; Q(sqrt 5) for I and Ih. */
  @Override
  public NumberField field() {
    return Remembered.FIELDS.of(this, this::newField);
  }

  private NumberField newField() {
    return switch (kind) {
      case CYCLIC, DIHEDRAL -> NumberField.realCyclotomic(conductor(fold));
      case ICOSAHEDRAL, FULL_ICOSAHEDRAL -> NumberField.quadratic(5);
      case TETRAHEDRAL, FULL_TETRAHEDRAL, PYRITOHEDRAL, OCTAHEDRAL, FULL_OCTAHEDRAL ->
          NumberField.Q;
    };
  }

  /**
   * The least common multiple of 4 and k: sines of multiples of 360/k degrees are cosines there.
   */
  private static int conductor(int k) {
    return k % 4 == 0 ? k : k % 2 == 0 ? 2 * k : 4 * k;
  }

  /** The degree over Q of the field of {@code C(k)} and {@code D(k)}. */
  public static int fieldDegree(int k) {
    int units = 0;
    int conductor = conductor(k);
    for (int unit = 1; unit < conductor; unit++) {
      units += BigInteger.valueOf(unit).gcd(BigInteger.valueOf(conductor)).bitLength() == 1 ? 1 : 0;
    }
    return units / 2;
  }

  @Override
  public List<Matrix<Algebraic>> generators() {
    return List.of();
  }

  @Override
  public List<Matrix<Algebraic>> discrete() {
    return Remembered.DISCRETE.of(this, this::newDiscrete);
  }

  private List<Matrix<Algebraic>> newDiscrete() {
    SquareMatrices matrices = new SquareMatrices(field(), kind.dimension);
    Matrix<Algebraic> inversion = matrices.diagonal(_ -> -1);
    List<Matrix<Algebraic>> elements = new ArrayList<>(rotations(matrices));
    switch (kind) {
      case CYCLIC, TETRAHEDRAL, OCTAHEDRAL, ICOSAHEDRAL -> {}
      case DIHEDRAL -> elements.add(matrices.reflection(1));
      case FULL_TETRAHEDRAL -> elements.add(Matrix.permutation(field(), 3, i -> i < 2 ? 1 - i : i));
      case PYRITOHEDRAL, FULL_OCTAHEDRAL, FULL_ICOSAHEDRAL -> elements.add(inversion);
    }
    return List.copyOf(elements);
  }

  private List<Matrix<Algebraic>> rotations(SquareMatrices matrices) {
    if (kind.dimension == 2) {
      return fold == 1 ? List.of() : List.of(turn());
    }
    Matrix<Algebraic> third = Matrix.permutation(field(), 3, i -> (i + 1) % 3);
    Matrix<Algebraic> half = matrices.diagonal(i -> i < 2 ? -1 : 1);
    return switch (kind) {
      case OCTAHEDRAL, FULL_OCTAHEDRAL -> List.of(third, quarter());
      case ICOSAHEDRAL, FULL_ICOSAHEDRAL -> List.of(third, half, fifth());
      case CYCLIC, DIHEDRAL, TETRAHEDRAL, FULL_TETRAHEDRAL, PYRITOHEDRAL -> List.of(third, half);
    };
  }

  /** {@code {{cos,-sin},{sin,cos}}} of 360/k degrees, exactly. */
  private Matrix<Algebraic> turn() {
    Algebraic cosine = field().cosine(1, fold);
    Algebraic sine = field().cosine(4L - fold, 4L * fold);
    return Matrix.builder(field(), 2, 2)
        .add(0, 0, cosine)
        .add(0, 1, field().negate(sine))
        .add(1, 0, sine)
        .add(1, 1, cosine)
        .build();
  }

  private Matrix<Algebraic> quarter() {
    return Matrix.builder(field(), 3, 3)
        .add(0, 1, Algebraic.of(-1))
        .add(1, 0, Algebraic.ONE)
        .add(2, 2, Algebraic.ONE)
        .build();
  }

  /**
   * The rotation by 72 degrees about {@code (0,1,g)}, g the golden ratio: {@code 1/2
   * {{1/g,-g,1},{g,1,1/g},{-1,1/g,g}}}.
   */
  private Matrix<Algebraic> fifth() {
    Algebraic half = Algebraic.of(Rational.of(1, 2));
    Algebraic golden = Algebraic.of(Rational.of(1, 4), Rational.of(1, 4));
    Algebraic inverse = Algebraic.of(Rational.of(-1, 4), Rational.of(1, 4));
    return Matrix.builder(field(), 3, 3)
        .add(0, 0, inverse)
        .add(0, 1, field().negate(golden))
        .add(0, 2, half)
        .add(1, 0, golden)
        .add(1, 1, half)
        .add(1, 2, inverse)
        .add(2, 0, field().negate(half))
        .add(2, 1, inverse)
        .add(2, 2, golden)
        .build();
  }

  /** The metric of the space, and its volume where no element changes it. */
  @Override
  public List<InvariantTensor> tensors() {
    return Remembered.TENSORS.of(this, this::newTensors);
  }

  private List<InvariantTensor> newTensors() {
    List<InvariantTensor> tensors = new ArrayList<>(ClassicalTensors.metric(kind.dimension, 0));
    tensors.add(ClassicalTensors.delta(kind.dimension));
    if (kind.isRotations()) {
      tensors.addAll(ClassicalTensors.epsilon(kind.dimension, 0));
    }
    return List.copyOf(tensors);
  }
}
