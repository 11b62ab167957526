package org.equigen.symbolic.invariant;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.polynomial.Monomial;

/**
 * Equivariant maps of a finite group as averages of {@code x^a e_j}.
 *
 * <p>These are formed modulo a prime in the order of places until as many are independent as
 * Molien's series counts, and then exactly for those alone. The time is proportional to the order
 * of the group, whatever field its matrices lie in.
 *
 * @param coordinates of the domain
 * @param reynolds the operator that averages
 * @param count the dimensions of all pieces
 */
record AveragedPieces(Coordinates coordinates, ReynoldsOperator reynolds, DimensionCount count)
    implements PieceSource {
  /** Samples beyond the dimension. */
  private static final int MARGIN = 8;

  private static final long SEED = 1;

  @Override
  public GradedPiece piece(MultiDegree degree) {
    int dimension = Math.toIntExact(count.dimension(degree));
    Samples samples =
        new Samples(
            coordinates.ring().field(),
            coordinates.ring().size(),
            reynolds.components(),
            dimension + MARGIN,
            SEED);
    SampledGroup sampled = new SampledGroup(samples, reynolds);
    ModularRank rank = new ModularRank(samples.residues());
    List<PolynomialMap> averages = new ArrayList<>();
    List<Monomial> monomials = coordinates.monomials(degree);
    for (int component = 0; component < reynolds.components(); component++) {
      for (int k = 0; k < monomials.size() && rank.rank() < dimension; k++) {
        if (rank.add(sampled.values(monomials.get(k), component))) {
          averages.add(reynolds.sum(monomials.get(k), component));
        }
      }
    }
    count.confirm(degree, averages.size());
    return GradedPiece.spannedBy(coordinates.ring(), averages);
  }

  /** The group at the samples, modulo their prime. */
  private static final class SampledGroup {
    private final Samples samples;

    /** By sample and element, {@code R(g) x}. */
    private final long[][][] points;

    /** By sample and element, {@code c W(g)^-1}. */
    private final long[][][] covectors;

    SampledGroup(Samples samples, ReynoldsOperator reynolds) {
      this.samples = samples;
      int order = reynolds.elements().size();
      points = new long[samples.count()][order][];
      covectors = new long[samples.count()][order][];
      for (int g = 0; g < order; g++) {
        long[][] domain = residues(reynolds.elements().get(g).domain());
        long[][] inverse = residues(reynolds.elements().get(g).inverse());
        for (int s = 0; s < samples.count(); s++) {
          points[s][g] = image(domain, samples.point(s));
          covectors[s][g] = image(inverse, samples.covector(s));
        }
      }
    }

    private long[][] residues(Matrix<Algebraic> matrix) {
      long[][] residues = new long[matrix.rows()][matrix.columns()];
      for (int i = 0; i < residues.length; i++) {
        for (Matrix.Entry<Algebraic> entry : matrix.row(i)) {
          residues[i][entry.column()] = samples.residue(entry.value());
        }
      }
      return residues;
    }

    private long[] image(long[][] matrix, long[] vector) {
      long[] image = new long[matrix.length];
      for (int i = 0; i < image.length; i++) {
        for (int j = 0; j < vector.length; j++) {
          image[i] =
              (image[i] + samples.residues().times(matrix[i][j], vector[j]))
                  % samples.residues().prime();
        }
      }
      return image;
    }

    /** Of the sum over the group of the images of {@code x^a e_j}. */
    long[] values(Monomial monomial, int component) {
      long[] values = new long[points.length];
      for (int s = 0; s < values.length; s++) {
        for (int g = 0; g < points[s].length; g++) {
          long value = samples.value(monomial, points[s][g]);
          long product = samples.residues().times(covectors[s][g][component], value);
          values[s] = (values[s] + product) % samples.residues().prime();
        }
      }
      return values;
    }
  }
}
