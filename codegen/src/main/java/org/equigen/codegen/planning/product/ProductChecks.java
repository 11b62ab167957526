package org.equigen.codegen.planning.product;

import java.util.List;
import java.util.stream.Collectors;
import org.equigen.codegen.diagnostic.LayerDiagnostic;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.declaration.PathRule;
import org.equigen.codegen.planning.declaration.ProductOptions;
import org.equigen.codegen.planning.declaration.ProductOptions.Mode;
import org.equigen.codegen.planning.declaration.ProductOptions.Weights;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.representation.Summand;

/** What products cannot be: what is wrong with modes, weights, multiplicities and rules. */
record ProductChecks(LayerDeclaration.Product product, ProductPaths paths, Place place) {
  private static final String KIND = "tensor-product";

  /**
   * Returns if the paths are those of a layer.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if there is none, a rule has none,
   *     weights are lacking, or multiplicities do not suit a mode
   */
  void require() {
    requireRules();
    if (paths.isEmpty()) {
      throw noPath();
    }
    List<Summand> outputs = product.out().summands();
    for (int out = 0; out < outputs.size(); out++) {
      List<ProductPath> into = paths.into(out);
      for (ProductPath path : into) {
        requireWeights(path);
        if (path.way().own()) {
          requireOnce(path, into);
        } else {
          requireChannels(path, paths.channels(out));
        }
      }
    }
  }

  private void requireRules() {
    paths
        .idle()
        .ifPresent(rule -> refuse(rule, "this layer has no such path" + equal(rule), ways()));
    paths
        .overruled()
        .ifPresent(
            rule ->
                refuse(
                    rule,
                    "rules before it decide all of its paths",
                    "Leave it out, or write it before them."));
  }

  private String equal(PathRule rule) {
    Mode mode = rule.mode().orElse(product.options().mode());
    return mode == Mode.UUU ? " with equal multiplicities, which mode uuu needs" : "";
  }

  private String ways() {
    List<PathRule> existing = paths.existing();
    return existing.isEmpty()
        ? "It has no path at all."
        : "Its paths are: "
            + existing.stream().map(PathRule::toString).collect(Collectors.joining("; "))
            + ".";
  }

  private void refuse(PathRule rule, String reason, String alternative) {
    ProductOptions options = product.options();
    throw new LayerDiagnostic.Unsuitable(
            options.selection().place(), KIND, rule.toString(), reason, alternative)
        .exception();
  }

  private RuntimeException unsuitable(String reason, String alternative) {
    return new LayerDiagnostic.Unsuitable(
            place, KIND, product.out().toString(), reason, alternative)
        .exception();
  }

  private RuntimeException noPath() {
    String reason =
        product.options().mode() == Mode.UUU
            ? "no equivariant product of summands with equal multiplicities leads to it"
            : "no equivariant product of \""
                + product.left()
                + "\" and \""
                + product.right()
                + "\" leads to it";
    return unsuitable(
        reason, "gen-layers clebsch-gordan lists the terms that two irreducibles lead to.");
  }

  private void requireWeights(ProductPath path) {
    if (path.mode() == Mode.UVW && path.way().weights() == Weights.NONE) {
      throw unsuitable(
          "in mode uvw every channel of the output would be the same sum",
          "Give it weights, or take a mode that keeps channels: uvu, uuu or uvuv.");
    }
  }

  /** A term that paths with channels of their own lead to has no number of channels to give. */
  private void requireOnce(ProductPath path, List<ProductPath> into) {
    Summand out = path.out().summand();
    long summands =
        product.out().summands().stream().filter(it -> it.term().equals(out.term())).count();
    boolean adds = into.stream().anyMatch(it -> !it.way().own());
    if (summands > 1 || (out.multiplicity() > 1 && !adds)) {
      throw unsuitable(
          "in mode "
              + path.mode().word()
              + " each path has channels of its own, and their numbers follow",
          "Name each term once: \""
              + ProductPlanner.targets(product)
              + "\"; or add paths up in one summand, such as [0] x [0] -> ["
              + path.out().number()
              + "].");
    }
  }

  /** Paths that add up have the channels of their summand. */
  private void requireChannels(ProductPath path, List<Axis> channels) {
    Summand out = path.out().summand();
    if (!path.mode().keepsChannels()) {
      return;
    }
    if (path.keptChannels() != out.multiplicity()) {
      throw unsuitable(
          "in mode %s the path %s has %s channels, and %s has %s"
              .formatted(
                  path.mode().word(), path.terms(), path.keptChannels(), out, out.multiplicity()),
          "Give it %s channels, take mode uvw, or let the path have channels of its own: \"-> %s\"."
              .formatted(path.keptChannels(), out.term()));
    }
    if (!path.kept().equals(channels)) {
      throw unsuitable(
          "paths in mode uvuv add up with those of the same channels and in mode uvw alone, and "
              + path.terms()
              + " is in mode "
              + path.mode().word(),
          "Let one of them have channels of its own: \"-> " + out.term() + "\".");
    }
  }
}
