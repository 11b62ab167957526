package org.equigen.runtime.training.lbfgs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.training.Optimiser;
import org.equigen.runtime.training.OptimiserStep;

/**
 * Limited-memory BFGS. An iteration goes from {@code x} to {@code x + a d}, {@code d = -H g}, where
 * the inverse Hessian H is what the last m pairs {@code s = x' - x, y = g' - g} make of {@code (s.y
 * / y.y) I}, and a fulfils the strong Wolfe conditions of the {@link LineSearch}, from a = 1 on.
 *
 * <p>The first direction is {@code -g}, first tried for {@code a = min(1, 1 / |g|_1)}. A direction
 * that does not fall, or along which the search finds nothing, which happens where the loss is
 * constant to rounding, makes the method forget its pairs; where {@code -g} leads nowhere either,
 * the step ends. The learning rate has no influence.
 *
 * <p>The pairs are all that is remembered: the loss and its gradient are computed anew at the
 * beginning of a step. Scalar products are added in double in the order of the arrays. Source:
 * Nocedal and Wright, Numerical Optimization, 2nd ed. 2006, algorithms 7.4 and 7.5.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public final class Lbfgs<A> implements Optimiser<A> {
  private final LbfgsSettings settings;
  private final List<Parameters<A>> moves = new ArrayList<>();
  private final List<Parameters<A>> changes = new ArrayList<>();
  private final Parameters<A> direction;
  private final Parameters<A> origin;
  private final Parameters<A> before;

  /** An optimiser that has seen no gradient, for arrays shaped like {@code parameters}. */
  public Lbfgs(LbfgsSettings settings, Parameters<A> parameters) {
    this.settings = settings;
    for (int i = 0; i < settings.pairs(); i++) {
      moves.add(parameters.zerosLike());
      changes.add(parameters.zerosLike());
    }
    direction = parameters.zerosLike();
    origin = parameters.zerosLike();
    before = parameters.zerosLike();
  }

  /** The pairs, the last one first; zeros where there are fewer. */
  @Override
  public Map<String, Parameters<A>> memory() {
    Map<String, Parameters<A>> memory = new LinkedHashMap<>();
    for (int i = 0; i < moves.size(); i++) {
      memory.put("move " + (i + 1), moves.get(i));
      memory.put("change " + (i + 1), changes.get(i));
    }
    return memory;
  }

  @Override
  public void step(OptimiserStep<A> step, Parameters<A> parameters, Parameters<A> gradient) {
    double loss = step.loss();
    for (int i = 0; i < settings.iterations(); i++) {
      boolean fresh = direct(gradient);
      double slope = TrainedArrays.dot(direction, gradient);
      if (!(slope < 0)) {
        if (fresh) {
          return;
        }
        forget();
        continue;
      }
      origin.set(parameters);
      before.set(gradient);
      double first = fresh ? Math.min(1, 1 / TrainedArrays.sumOfMagnitudes(gradient)) : 1;
      LineSearch<A> search =
          new LineSearch<>(settings, step.surface(), origin, direction, parameters, gradient);
      if (search.run(loss, slope, first)) {
        loss = search.loss();
        remember(parameters, gradient);
      } else {
        parameters.set(origin);
        gradient.set(before);
        if (fresh) {
          return;
        }
        forget();
      }
    }
  }

  /** Writes {@code -H g} over the direction; whether no pair had a part in it. */
  private boolean direct(Parameters<A> gradient) {
    int pairs = pairs();
    direction.clear();
    TrainedArrays.add(direction, -1, gradient);
    double[] shares = new double[pairs];
    for (int i = 0; i < pairs; i++) {
      shares[i] =
          TrainedArrays.dot(moves.get(i), direction)
              / TrainedArrays.dot(moves.get(i), changes.get(i));
      TrainedArrays.add(direction, -shares[i], changes.get(i));
    }
    if (pairs > 0) {
      Parameters<A> change = changes.getFirst();
      TrainedArrays.scale(
          direction,
          TrainedArrays.dot(moves.getFirst(), change) / TrainedArrays.dot(change, change));
    }
    for (int i = pairs - 1; i >= 0; i--) {
      double share =
          TrainedArrays.dot(changes.get(i), direction)
              / TrainedArrays.dot(moves.get(i), changes.get(i));
      TrainedArrays.add(direction, shares[i] - share, moves.get(i));
    }
    return pairs == 0;
  }

  /** Pairs that are there, each of positive curvature. */
  private int pairs() {
    int pairs = 0;
    while (pairs < moves.size() && TrainedArrays.dot(moves.get(pairs), changes.get(pairs)) > 0) {
      pairs++;
    }
    return pairs;
  }

  private void forget() {
    moves.forEach(Parameters::clear);
    changes.forEach(Parameters::clear);
  }

  /** Notes the pair of the last move, unless rounding has taken its curvature away. */
  private void remember(Parameters<A> parameters, Parameters<A> gradient) {
    TrainedArrays.subtract(parameters, origin, origin);
    TrainedArrays.subtract(gradient, before, before);
    if (!(TrainedArrays.dot(origin, before) > 0)) {
      return;
    }
    // Shifted, not a ring: what a checkpoint holds then tells the order of the pairs.
    for (int i = moves.size() - 1; i > 0; i--) {
      moves.get(i).set(moves.get(i - 1));
      changes.get(i).set(changes.get(i - 1));
    }
    moves.getFirst().clear();
    changes.getFirst().clear();
    TrainedArrays.add(moves.getFirst(), 1, origin);
    TrainedArrays.add(changes.getFirst(), 1, before);
  }
}
