package org.equigen.evaluation.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Methods converge with their orders and keep what they are known to keep. */
class StepperTest {
  /** The methods with their orders. */
  enum Method {
    RUNGE_KUTTA(4),
    LEAPFROG(2),
    MIDPOINT(2),
    DORMAND_PRINCE(5);

    private final int order;

    Method(int order) {
      this.order = order;
    }

    Stepper of(SeparableField field) {
      int size = 2 * field.coordinates();
      return switch (this) {
        case RUNGE_KUTTA -> new RungeKutta4(field, size);
        case LEAPFROG -> new Leapfrog(field);
        case MIDPOINT -> new ImplicitMidpoint(field, size);
        case DORMAND_PRINCE -> new DormandPrince(field, size);
      };
    }
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void errorsOnAnOscillatorFallWithTheOrder(Method method) {
    double end = 3;
    double[] exact = {Math.cos(end) + 2 * Math.sin(end), 2 * Math.cos(end) - Math.sin(end)};
    double[] errors = new double[2];
    for (int i = 0; i < 2; i++) {
      int count = 40 << i;
      double[] state = {1, 2};
      Stepper stepper = method.of(Motions.oscillator());
      run(stepper, state, end / count, count);
      errors[i] = Motions.distance(state, exact);
    }
    assertThat(Math.log(errors[0] / errors[1]) / Math.log(2)).isCloseTo(method.order, within(0.1));
  }

  /** After a period an ellipse is closed. */
  @ParameterizedTest
  @EnumSource(Method.class)
  void errorsOnAnEllipseFallWithTheOrder(Method method) {
    double[] errors = new double[2];
    for (int i = 0; i < 2; i++) {
      int count = 800 << i;
      double[] state = Motions.perihelion(0.3);
      run(method.of(Motions.kepler()), state, 2 * Math.PI / count, count);
      errors[i] = Motions.distance(state, Motions.perihelion(0.3));
    }
    assertThat(Math.log(errors[0] / errors[1]) / Math.log(2)).isCloseTo(method.order, within(0.3));
  }

  /** {@code dz/dt = 2 t z} has the solution {@code exp(t^2)}. */
  @Test
  void fieldsMayDependOnTime() {
    VectorField field = (time, state, rate) -> rate[0] = 2 * time * state[0];
    for (Stepper stepper :
        List.of(
            new RungeKutta4(field, 1),
            new ImplicitMidpoint(field, 1),
            new DormandPrince(field, 1))) {
      double[] errors = new double[2];
      for (int i = 0; i < 2; i++) {
        int count = 50 << i;
        double[] state = {1};
        run(stepper, state, 1.0 / count, count);
        errors[i] = Math.abs(state[0] - Math.E);
      }
      assertThat(errors[0]).isBetween(0.0, 1e-3);
      assertThat(errors[1]).isLessThan(errors[0] / 3);
    }
  }

  private static void run(Stepper stepper, double[] state, double step, int count) {
    for (int i = 0; i < count; i++) {
      stepper.step(i * step, step, state);
    }
  }

  /** Ten times as long, the energy of symplectic methods is no worse; that of others falls off. */
  @Test
  void symplecticMethodsKeepTheEnergyBounded() {
    for (Method method : List.of(Method.LEAPFROG, Method.MIDPOINT)) {
      Drift few = energies(method, 20);
      Drift many = energies(method, 200);
      assertThat(few.largest()).as("%s", method).isBetween(1e-5, 2e-2);
      assertThat(many.largest()).as("%s", method).isLessThan(1.1 * few.largest());
      // Over all the time the trend is below a hundredth of the oscillation.
      assertThat(Math.abs(many.slope()) * 200 * 2 * Math.PI).isLessThan(many.largest() / 100);
    }
    Drift few = energies(Method.RUNGE_KUTTA, 20);
    Drift many = energies(Method.RUNGE_KUTTA, 200);
    assertThat(many.largest()).isGreaterThan(5 * few.largest());
    assertThat(Math.abs(many.last())).isGreaterThan(0.9 * many.largest());
  }

  private static Drift energies(Method method, int periods) {
    Stepper stepper = method.of(Motions.kepler());
    double step = 2 * Math.PI / 100;
    return Rollout.of(stepper, Motions.perihelion(0.4), step, 1, 100 * periods)
        .drift(Motions::energy);
  }

  @Test
  void theMidpointRuleKeepsQuadraticInvariants() {
    Stepper ellipse = Method.MIDPOINT.of(Motions.kepler());
    Rollout rollout = Rollout.of(ellipse, Motions.perihelion(0.4), 0.05, 1, 2000);
    assertThat(rollout.drift(Motions::momentum).relative()).isBetween(0.0, 1e-12);
    assertThat(rollout.drift(Motions::energy).relative()).isGreaterThan(1e-5);
    Stepper circle = Method.MIDPOINT.of(Motions.oscillator());
    Drift square =
        Rollout.of(circle, new double[] {1, 2}, 0.3, 1, 2000)
            .drift(state -> state[0] * state[0] + state[1] * state[1]);
    assertThat(square.relative()).isBetween(0.0, 1e-12);
  }

  /** Back with the opposite steps, leapfrog arrives where it came from, but for rounding. */
  @Test
  void leapfrogIsReversible() {
    double[] errors = new double[2];
    for (Method method : List.of(Method.LEAPFROG, Method.RUNGE_KUTTA)) {
      Stepper stepper = method.of(Motions.kepler());
      double[] state = Motions.perihelion(0.4);
      run(stepper, state, 0.05, 500);
      assertThat(Motions.distance(state, Motions.perihelion(0.4))).isGreaterThan(0.1);
      run(stepper, state, -0.05, 500);
      errors[method == Method.LEAPFROG ? 0 : 1] = Motions.distance(state, Motions.perihelion(0.4));
    }
    assertThat(errors[0]).isBetween(0.0, 1e-11);
    assertThat(errors[1]).isGreaterThan(1e-6);
  }

  @Test
  void theForceAtTheEndOfAStepIsKept() {
    int[] calls = new int[1];
    SeparableField kepler = Motions.kepler();
    SeparableField counted =
        SeparableField.of(
            (time, state, rate) -> {
              calls[0]++;
              kepler.rate(time, state, rate);
            },
            2);
    double[] found = Motions.perihelion(0.4);
    double[] expected = Motions.perihelion(0.4);
    run(new Leapfrog(counted), found, 0.05, 10);
    run(new Leapfrog(kepler), expected, 0.05, 10);
    assertThat(found).containsExactly(expected);
    assertThat(calls[0]).isEqualTo(10 + 11); // velocities and forces
  }

  /** Beside SciPy 1.17.1, {@code solve_ivp(method="RK45")}, whose first step is another one. */
  @ParameterizedTest
  @CsvSource({
    "1e-5, 4.852e-2, 37",
    "1e-7, 4.810e-4, 82",
    "1e-9, 2.991e-6, 147",
    "1e-11, 1.811e-8, 369"
  })
  void adaptiveStepsHaveTheErrorsOfAnotherImplementation(
      double tolerance, double error, int tried) {
    DormandPrince method = new DormandPrince(Motions.kepler(), 4);
    double[] state = Motions.perihelion(0.8);
    method.integrate(0, 2 * Math.PI, state, tolerance, tolerance);
    double found = Motions.distance(state, Motions.perihelion(0.8));
    assertThat(found / error).isCloseTo(1, within(0.03));
    assertThat(method.steps() + method.rejected()).isBetween(tried - 5L, tried + 5L);
    method.integrate(2 * Math.PI, 0, state, tolerance, tolerance);
    assertThat(Motions.distance(state, Motions.perihelion(0.8))).isLessThan(3 * error);
  }

  @Test
  void smallerTolerancesTakeMoreSteps() {
    long[] steps = new long[2];
    for (int i = 0; i < 2; i++) {
      DormandPrince method = new DormandPrince(Motions.kepler(), 4);
      double tolerance = i == 0 ? 1e-6 : 1e-11;
      Rollout rollout = Rollout.of(method, Motions.perihelion(0.9), 0.5, 40, tolerance, tolerance);
      assertThat(rollout.size()).isEqualTo(41);
      assertThat(rollout.time(40)).isEqualTo(20);
      steps[i] = method.steps();
    }
    assertThat((double) steps[1] / steps[0]).isBetween(5.0, 15.0);
  }

  /** A rate that sets in at time 1 is met by a step that is too long, and taken back. */
  @Test
  void stepsWithTooLargeErrorsAreTakenBack() {
    VectorField late = (time, _, rate) -> rate[0] = time < 1 ? 0 : 100;
    DormandPrince method = new DormandPrince(late, 1);
    double[] state = {0};
    method.integrate(0, 3, state, 1e-9, 1e-9);
    assertThat(method.rejected()).isPositive();
    assertThat(state[0]).isCloseTo(200, within(1e-6));
  }

  @Test
  void figuresOfAMotionAreThoseOfItsStates() {
    VectorField falling = (_, _, rate) -> rate[0] = -2;
    Rollout rollout = Rollout.of(new RungeKutta4(falling, 1), new double[] {3}, 0.5, 5, 4);
    assertThat(rollout.state(4)[0]).isCloseTo(-1, within(1e-15));
    Drift drift = rollout.drift(state -> state[0]);
    assertThat(drift.start()).isEqualTo(3);
    assertThat(drift.largest()).isCloseTo(4, within(1e-14));
    assertThat(drift.last()).isCloseTo(-4, within(1e-14));
    assertThat(drift.slope()).isCloseTo(-2, within(1e-14));
    assertThat(drift.relative()).isCloseTo(4 / 3.0, within(1e-14));
    VectorField still = (_, _, rate) -> Arrays.fill(rate, 0);
    Rollout other = Rollout.of(new RungeKutta4(still, 1), new double[] {3}, 0.5, 1, 4);
    // |z - z'| / (|z| + |z'|) with z = 2, 1, 0, -1 and z' = 3.
    double product = 1 / 5.0 * (2 / 4.0) * 1 * 1;
    assertThat(rollout.error(other)).isCloseTo(Math.pow(product, 1 / 4.0), within(1e-13));
  }

  @Test
  void whatCannotBeSolvedIsSaid() {
    VectorField exploding = (_, state, rate) -> rate[0] = state[0] * state[0];
    assertThatThrownBy(
            () -> new DormandPrince(exploding, 1).integrate(0, 2, new double[] {1}, 1e-8, 1e-8))
        .hasMessageContaining("[EQR804]")
        .hasMessageContaining("time 1.0000000");
    assertThatThrownBy(
            () -> new DormandPrince(exploding, 1).integrate(0, 2, new double[] {1}, 0, 1e-8))
        .hasMessageContaining("[EQR803]");
    assertThatThrownBy(() -> new ImplicitMidpoint(exploding, 1).step(0, 5, new double[] {1}))
        .hasMessageContaining("[EQR805]");
    assertThatThrownBy(() -> new RungeKutta4(exploding, 2).step(0, 5, new double[] {1}))
        .hasMessageContaining("[EQR801]");
    Stepper stepper = new RungeKutta4((_, _, rate) -> rate[0] = 1, 1);
    Rollout one = Rollout.of(stepper, new double[] {1}, 0.1, 1, 3);
    Rollout other = Rollout.of(stepper, new double[] {1}, 0.1, 1, 4);
    assertThatThrownBy(() -> one.error(other)).hasMessageContaining("[EQR806]");
  }
}
