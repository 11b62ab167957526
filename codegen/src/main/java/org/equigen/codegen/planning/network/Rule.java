package org.equigen.codegen.planning.network;

import java.util.List;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Representation;

/** What computes a value from others. */
public sealed interface Rule {
  /** In one word, for people. */
  String word();

  /**
   * A layer of a kind, once the representations of what it reads are known.
   *
   * @param word its kind
   * @param layer what to compute
   */
  record OfLayer(String word, Declared layer) implements Rule {}

  /** The values as they are, side by side. */
  record Join() implements Rule {
    @Override
    public String word() {
      return "join";
    }
  }

  /** The sum of values that transform alike. */
  record Add() implements Rule {
    @Override
    public String word() {
      return "add";
    }
  }

  /** The first of two values that transform alike, less the second. */
  record Subtract() implements Rule {
    @Override
    public String word() {
      return "subtract";
    }
  }

  /**
   * The mean over the rows with one image, 0 where there are none.
   *
   * @param map its name
   */
  record Mean(String map) implements Rule {
    @Override
    public String word() {
      return "mean";
    }
  }

  /**
   * The gradient of the first of two values by the second, {@code factor d(sum over all rows of the
   * first) / d second}, in the dual representation of the second.
   *
   * @param factor what multiplies it
   */
  record Gradient(Rational factor) implements Rule {
    @Override
    public String word() {
      return "gradient";
    }
  }

  /** A layer that follows from its inputs. */
  @FunctionalInterface
  interface Declared {
    /**
     * The declaration.
     *
     * @param inputs the representations of what it reads, input after input
     * @throws org.equigen.symbolic.diagnostic.DiagnosticException if there is no such layer
     */
    LayerDeclaration of(Group group, List<Representation> inputs);
  }
}
