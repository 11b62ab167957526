package org.equigen.runtime.kernel.vector;

import java.util.function.DoubleUnaryOperator;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import org.equigen.runtime.kernel.Activation;
import org.equigen.runtime.kernel.KernelFamily;
import org.equigen.runtime.kernel.LaneKernel;
import org.equigen.runtime.kernel.LaneTable;
import org.equigen.runtime.kernel.SparseMatrix;

/** Lane rows of {@code float[]} with the Vector API; a last part of a vector is masked. */
final class VectorFloatLaneKernel implements LaneKernel<float[]> {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  private final LaneKernel<float[]> plain = KernelFamily.plain().floatLane();

  private static FloatVector load(float[] array, int at) {
    return FloatVector.fromArray(SPECIES, array, at);
  }

  private static FloatVector load(float[] array, int at, VectorMask<Float> mask) {
    return FloatVector.fromArray(SPECIES, array, at, mask);
  }

  @Override
  public void addConstant(double c, float[] y, int yAt, int n) {
    float constant = (float) c;
    int full = SPECIES.loopBound(n);
    for (int i = 0; i < full; i += LENGTH) {
      load(y, yAt + i).add(constant).intoArray(y, yAt + i);
    }
    if (full < n) {
      VectorMask<Float> rest = SPECIES.indexInRange(full, n);
      load(y, yAt + full, rest).add(constant).intoArray(y, yAt + full, rest);
    }
  }

  @Override
  public void addScaled(double c, float[] x, int xAt, float[] y, int yAt, int n) {
    FloatVector factor = FloatVector.broadcast(SPECIES, (float) c);
    int full = SPECIES.loopBound(n);
    for (int i = 0; i < full; i += LENGTH) {
      factor.fma(load(x, xAt + i), load(y, yAt + i)).intoArray(y, yAt + i);
    }
    if (full < n) {
      VectorMask<Float> rest = SPECIES.indexInRange(full, n);
      FloatVector sum = factor.fma(load(x, xAt + full, rest), load(y, yAt + full, rest));
      sum.intoArray(y, yAt + full, rest);
    }
  }

  @Override
  public void addProduct(
      double c, float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int n) {
    FloatVector factor = FloatVector.broadcast(SPECIES, (float) c);
    int full = SPECIES.loopBound(n);
    for (int i = 0; i < full; i += LENGTH) {
      FloatVector product = factor.mul(load(x, xAt + i));
      product.fma(load(y, yAt + i), load(z, zAt + i)).intoArray(z, zAt + i);
    }
    if (full < n) {
      VectorMask<Float> rest = SPECIES.indexInRange(full, n);
      FloatVector product = factor.mul(load(x, xAt + full, rest));
      FloatVector sum = product.fma(load(y, yAt + full, rest), load(z, zAt + full, rest));
      sum.intoArray(z, zAt + full, rest);
    }
  }

  @Override
  public void product(double c, float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int n) {
    float factor = (float) c;
    int full = SPECIES.loopBound(n);
    for (int i = 0; i < full; i += LENGTH) {
      load(x, xAt + i).mul(factor).mul(load(y, yAt + i)).intoArray(z, zAt + i);
    }
    plain.product(c, x, xAt + full, y, yAt + full, z, zAt + full, n - full);
  }

  @Override
  public void apply(DoubleUnaryOperator f, float[] x, int xAt, float[] y, int yAt, int n) {
    plain.apply(f, x, xAt, y, yAt, n);
  }

  @Override
  public void transform(SparseMatrix matrix, float[] x, int xAt, float[] y, int yAt, int n) {
    if (n == 1) {
      plain.transform(matrix, x, xAt, y, yAt, n);
      return;
    }
    FloatTransform.set(matrix, x, xAt, y, yAt, n);
  }

  @Override
  public void addTransform(SparseMatrix matrix, float[] x, int xAt, float[] y, int yAt, int n) {
    if (n == 1) {
      plain.addTransform(matrix, x, xAt, y, yAt, n);
      return;
    }
    FloatTransform.add(matrix, x, xAt, y, yAt, n);
  }

  @Override
  public void addProducts(
      LaneTable table,
      int from,
      int to,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      float[] z,
      int zAt,
      int n) {
    if (n == 1 && FloatSpread.fits(table)) {
      FloatSpread.products(table, from, to, false, x, xAt, y, yAt, z, zAt);
      return;
    }
    if (n == 1) {
      plain.addProducts(table, from, to, x, xAt, y, yAt, z, zAt, n);
      return;
    }
    FloatTerms.products(table, from, to, false, x, xAt, y, yAt, z, zAt, n);
  }

  @Override
  public void setProducts(
      LaneTable table,
      int from,
      int to,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      float[] z,
      int zAt,
      int n) {
    if (n == 1 && FloatSpread.fits(table)) {
      FloatSpread.products(table, from, to, true, x, xAt, y, yAt, z, zAt);
      return;
    }
    if (n == 1) {
      plain.setProducts(table, from, to, x, xAt, y, yAt, z, zAt, n);
      return;
    }
    FloatTerms.products(table, from, to, true, x, xAt, y, yAt, z, zAt, n);
  }

  @Override
  public void addMultiples(
      LaneTable table,
      int from,
      int to,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      float[] z,
      int zAt,
      int n) {
    if (n == 1 && FloatSpread.fits(table)) {
      FloatSpread.products(table, from, to, false, x, xAt, y, yAt, z, zAt);
      return;
    }
    if (n == 1) {
      plain.addMultiples(table, from, to, x, xAt, y, yAt, z, zAt, n);
      return;
    }
    FloatTerms.multiples(table, from, to, false, x, xAt, y, yAt, z, zAt, n);
  }

  @Override
  public void setMultiples(
      LaneTable table,
      int from,
      int to,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      float[] z,
      int zAt,
      int n) {
    if (n == 1 && FloatSpread.fits(table)) {
      FloatSpread.products(table, from, to, true, x, xAt, y, yAt, z, zAt);
      return;
    }
    if (n == 1) {
      plain.setMultiples(table, from, to, x, xAt, y, yAt, z, zAt, n);
      return;
    }
    FloatTerms.multiples(table, from, to, true, x, xAt, y, yAt, z, zAt, n);
  }

  @Override
  public void addNumbers(
      LaneTable table, int from, int to, float[] x, int xAt, float[] z, int zAt, int n) {
    if (n == 1 && table.isNumber()) {
      double factor = table.inDouble()[0];
      addScaled(
          factor, x, xAt + table.firsts()[0] + from, z, zAt + table.targets()[0] + from, to - from);
      return;
    }
    if (n == 1) {
      plain.addNumbers(table, from, to, x, xAt, z, zAt, n);
      return;
    }
    FloatTerms.numbers(table, from, to, false, x, xAt, z, zAt, n);
  }

  @Override
  public void setNumbers(
      LaneTable table, int from, int to, float[] x, int xAt, float[] z, int zAt, int n) {
    if (n == 1) {
      plain.setNumbers(table, from, to, x, xAt, z, zAt, n);
      return;
    }
    FloatTerms.numbers(table, from, to, true, x, xAt, z, zAt, n);
  }

  @Override
  public void addDots(
      LaneTable table,
      int from,
      int to,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      float[] z,
      int zAt,
      int n) {
    if (n == 1) {
      plain.addDots(table, from, to, x, xAt, y, yAt, z, zAt, n);
      return;
    }
    FloatTerms.dots(table, from, to, x, xAt, y, yAt, z, zAt, n);
  }

  @Override
  public void addSums(
      LaneTable table, int from, int to, float[] x, int xAt, float[] z, int zAt, int n) {
    if (n == 1 && table.isNumber()) {
      double factor = table.inDouble()[0];
      addScaled(
          factor, x, xAt + table.firsts()[0] + from, z, zAt + table.targets()[0] + from, to - from);
      return;
    }
    if (n == 1) {
      plain.addSums(table, from, to, x, xAt, z, zAt, n);
      return;
    }
    FloatTerms.sums(table, from, to, x, xAt, z, zAt, n);
  }

  @Override
  public double sum(float[] x, int xAt, int n) {
    FloatVector sum = FloatVector.zero(SPECIES);
    int full = SPECIES.loopBound(n);
    for (int i = 0; i < full; i += LENGTH) {
      sum = sum.add(load(x, xAt + i));
    }
    if (full < n) {
      sum = sum.add(load(x, xAt + full, SPECIES.indexInRange(full, n)));
    }
    return FloatFold.sum(sum);
  }

  @Override
  public double dot(float[] x, int xAt, float[] y, int yAt, int n) {
    FloatVector sum = FloatVector.zero(SPECIES);
    int full = SPECIES.loopBound(n);
    for (int i = 0; i < full; i += LENGTH) {
      sum = load(x, xAt + i).fma(load(y, yAt + i), sum);
    }
    if (full < n) {
      VectorMask<Float> rest = SPECIES.indexInRange(full, n);
      sum = load(x, xAt + full, rest).fma(load(y, yAt + full, rest), sum);
    }
    return FloatFold.sum(sum);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // equal content in another array is no hindrance
  public void activate(Activation f, float[] x, int xAt, float[] y, int yAt, int n) {
    // Softplus needs its argument twice, so it cannot run in place in two passes.
    boolean inPlace = f == Activation.SOFTPLUS && x == y;
    int full = inPlace ? 0 : SPECIES.loopBound(n);
    FloatActivation.activate(f, x, xAt, y, yAt, full);
    plain.activate(f, x, xAt + full, y, yAt + full, n - full);
  }

  @Override
  public void addDerivative(
      Activation f, float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int n) {
    int full = SPECIES.loopBound(n);
    FloatDerivative.add(f, x, xAt, y, yAt, z, zAt, full);
    plain.addDerivative(f, x, xAt + full, y, yAt + full, z, zAt + full, n - full);
  }
}
