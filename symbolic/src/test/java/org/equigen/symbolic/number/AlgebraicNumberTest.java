package org.equigen.symbolic.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlgebraicNumberTest {
  private static final long SEED = 20_261_121L;

  private static AlgebraicNumber root(long square) {
    return AlgebraicNumber.squareRoot(Rational.of(square));
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  private static void assertValue(AlgebraicNumber number, double real, double imaginary) {
    assertThat(number.doubleValue().real()).isCloseTo(real, within(1e-12));
    assertThat(number.doubleValue().imaginary()).isCloseTo(imaginary, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 15, 16, 18, 20, 24, 30})
  void rootsOfUnityAndTheirPartsHaveTheirValues(int n) {
    for (int k = -n; k <= n; k++) {
      double angle = 2 * Math.PI * k / n;
      AlgebraicNumber root = AlgebraicNumber.rootOfUnity(big(k), big(n));
      assertValue(root, Math.cos(angle), Math.sin(angle));
      assertThat(root.power(n).isSame(AlgebraicNumber.ONE)).isTrue();
      AlgebraicNumber cosine = AlgebraicNumber.cosine(big(k), big(n));
      AlgebraicNumber sine = AlgebraicNumber.sine(big(k), big(n));
      assertThat(cosine.field().isReal() && sine.field().isReal()).isTrue();
      assertValue(cosine, Math.cos(angle), 0);
      assertValue(sine, Math.sin(angle), 0);
      assertThat(cosine.add(sine.multiply(AlgebraicNumber.I)).isSame(root)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"2,3", "2,8", "5,7", "-1,2", "-3,-3", "-1,-2", "12,27", "6,10", "3,5", "-2,7"})
  void rootsOfProductsAreProductsOfRoots(long a, long b) {
    AlgebraicNumber product = root(a * b);
    boolean turned = a < 0 && b < 0;
    assertThat(root(a).multiply(root(b)).isSame(turned ? product.negate() : product)).isTrue();
  }

  @Test
  void rootsOfFractionsHaveTheirValues() {
    assertValue(AlgebraicNumber.squareRoot(Rational.of(9, 8)), Math.sqrt(9.0 / 8), 0);
    assertValue(AlgebraicNumber.squareRoot(Rational.of(-5, 12)), 0, Math.sqrt(5.0 / 12));
    assertThat(root(0).isZero()).isTrue();
    assertThat(root(1_000_003L * 1_000_003L)).hasToString("1000003");
  }

  @ParameterizedTest
  @CsvSource({
    "zeta8+zeta8^-1, sqrt(2)",
    "zeta5+zeta5^-1, -1/2+1/2*sqrt(5)",
    "zeta3, -1/2+1/2*sqrt(-3)",
    "zeta12^3, i",
    "zeta7+zeta7^2+zeta7^4, -1/2+1/2*sqrt(-7)",
    "zeta7+zeta7^-1, (2*cos(2*pi/7))",
    "zeta9^3, -1/2+1/2*sqrt(-3)",
    "zeta24+zeta24^-1, -3*(2*cos(2*pi/24))"
  })
  void theSmallestFieldIsFound(String sum, String expected) {
    AlgebraicNumber total = AlgebraicNumber.ZERO;
    for (String part : sum.split("\\+", -1)) {
      String[] pieces = part.substring("zeta".length()).split("\\^", -1);
      long power = pieces.length == 1 ? 1 : Long.parseLong(pieces[1]);
      BigInteger order = new BigInteger(pieces[0]);
      total = total.add(AlgebraicNumber.rootOfUnity(big(power), order));
    }
    AlgebraicNumber small = total.smallest();
    assertThat(small.isSame(total)).isTrue();
    if (sum.startsWith("zeta24")) {
      assertThat(small.field()).isEqualTo(NumberField.realCyclotomic(24));
    } else {
      assertThat(small).hasToString(expected);
    }
  }

  /** The image of a sum or product is that of the images, and the complex values agree. */
  @Test
  void embeddingsAreHomomorphismsAndRestrictionsTakeThemBack() {
    Random random = new Random(SEED);
    List<NumberField> fields =
        List.of(
            NumberField.Q,
            NumberField.gaussian(),
            NumberField.quadratic(-3),
            NumberField.quadratic(6),
            NumberField.quadratic(-10),
            NumberField.quadratic(13),
            NumberField.cyclotomic(5),
            NumberField.cyclotomic(8),
            NumberField.realCyclotomic(7),
            NumberField.realCyclotomic(16));
    for (NumberField a : fields) {
      for (NumberField b : fields) {
        if (FieldEmbedding.degree(List.of(a, b)).intValueExact() > 24) {
          continue;
        }
        NumberField common = FieldEmbedding.compositum(List.of(a, b));
        FieldEmbedding embedding = FieldEmbedding.of(a, common);
        Algebraic x = element(a, random);
        Algebraic y = element(a, random);
        Algebraic imageX = embedding.apply(x);
        Algebraic imageY = embedding.apply(y);
        assertThat(embedding.apply(a.multiply(x, y)))
            .as("seed %d, %s in %s", SEED, a, common)
            .isEqualTo(common.multiply(imageX, imageY));
        assertThat(embedding.apply(a.add(x, y))).isEqualTo(common.add(imageX, imageY));
        assertThat(embedding.apply(a.conjugate(x))).isEqualTo(common.conjugate(imageX));
        assertThat(common.value(imageX).add(a.value(x).multiply(-1)).abs()).isLessThan(1e-9);
        FieldRestriction back = new FieldRestriction(common, a);
        assertThat(back.apply(imageX)).contains(x);
        NumberField smallest = FieldRestriction.smallest(common, List.of(imageX)).subfield();
        assertThat(smallest.degree()).isLessThanOrEqualTo(a.degree());
      }
    }
  }

  private static Algebraic element(NumberField field, Random random) {
    List<Rational> coefficients = new ArrayList<>();
    for (int k = 0; k < field.degree(); k++) {
      coefficients.add(Rational.of(random.nextInt(19) - 9, 1 + random.nextInt(3)));
    }
    return new Algebraic(coefficients);
  }

  @Test
  void aNumberOutsideOfASubfieldIsNotRestricted() {
    NumberField field = NumberField.cyclotomic(8);
    FieldRestriction toRoot = new FieldRestriction(field, NumberField.quadratic(2));
    assertThat(toRoot.apply(field.generator())).isEmpty();
    assertThat(toRoot.apply(Algebraic.of(3))).contains(Algebraic.of(3));
  }

  @Test
  void nestedRootsOfCyclotomicFieldsAreFound() {
    AlgebraicNumber ten = AlgebraicNumber.of(Rational.of(10));
    AlgebraicNumber two = AlgebraicNumber.of(Rational.of(2));
    for (AlgebraicNumber square :
        List.of(
            ten.subtract(two.multiply(root(5))),
            ten.add(two.multiply(root(5))),
            two.add(root(2)),
            two.subtract(root(2)),
            two.add(root(3)),
            two.add(root(3)).negate(),
            AlgebraicNumber.of(Rational.of(3)).subtract(two.multiply(root(2))))) {
      AlgebraicNumber found = square.squareRoot().orElseThrow();
      assertThat(found.power(2).isSame(square)).as("%s", square).isTrue();
      assertThat(found.doubleValue().real() + found.doubleValue().imaginary()).isPositive();
    }
    assertThat(AlgebraicNumber.ONE.add(root(2)).squareRoot()).isEmpty();
    assertThat(AlgebraicNumber.ONE.add(root(7)).squareRoot()).isEmpty();
  }

  @Test
  void fieldsOfLargeDegreeAreRefused() {
    assertThatThrownBy(() -> AlgebraicNumber.rootOfUnity(BigInteger.ONE, big(1001)))
        .isInstanceOf(FieldTooLargeException.class)
        .hasMessage(
            "the numbers need the field Q(zeta(1001)) of degree 720; at most 48 is" + " supported");
    assertThatThrownBy(() -> AlgebraicNumber.cosine(BigInteger.ONE, BigInteger.TEN.pow(30)))
        .isInstanceOf(FieldTooLargeException.class);
    assertThatThrownBy(() -> root(1_000_003).add(root(2)))
        .isInstanceOf(FieldTooLargeException.class);
    assertThatThrownBy(() -> AlgebraicNumber.ZERO.invert()).isInstanceOf(ArithmeticException.class);
  }

  /** The conductor of a quadratic field is no bound of what is worth looking at. */
  @Test
  @Timeout(10)
  void theFieldOfALargeSquareRootIsFoundAtOnce() {
    AlgebraicNumber root = AlgebraicNumber.squareRoot(Rational.of(1_000_003));
    assertThat(root.smallest().field()).isEqualTo(NumberField.quadratic(1_000_003));
    assertThat(AlgebraicNumber.squareRoot(Rational.of(-1_000_003)).smallest().toString())
        .isEqualTo("sqrt(-1000003)");
    assertThat(
            AlgebraicNumber.rootOfUnity(BigInteger.ONE, BigInteger.valueOf(3)).smallest().field())
        .isEqualTo(NumberField.quadratic(-3));
  }
}
