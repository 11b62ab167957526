package org.equigen.codegen.emit.opencl;

import java.util.Locale;
import java.util.stream.Collectors;
import org.equigen.codegen.loop.Array;
import org.equigen.codegen.loop.Index;
import org.equigen.codegen.loop.Preimages;
import org.equigen.codegen.plan.IndexMap;

/** What kernels call their arguments. */
final class Names {
  /** The table of integers. */
  static final String INTEGERS = "integers";

  /** The table of factors. */
  static final String FACTORS = "factors";

  private Names() {}

  static String array(Array array) {
    return switch (array) {
      case Array.Given(var operand) -> operand.name() + "_all";
      case Array.Local _ -> "locals";
      case Array.Shared _ -> "shared";
      case Array.Partials _ -> "partials";
    };
  }

  static String map(IndexMap map) {
    return "map_" + map.name();
  }

  static String starts(Preimages preimages) {
    return "starts_" + joined(preimages, "_");
  }

  static String list(Preimages preimages) {
    return "preimages_" + joined(preimages, "_");
  }

  static String extent(Index.Extent extent) {
    return extent.measure().name().toLowerCase(Locale.ROOT) + "_" + extent.domain();
  }

  /** The names of the maps in order. */
  static String joined(Preimages preimages, String separator) {
    return preimages.via().stream().map(IndexMap::name).collect(Collectors.joining(separator));
  }
}
