package org.equigen.benchmarks.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.benchmarks.layer.LayerWords;
import org.equigen.codegen.request.LayerKind;

/** What is measured: sizes of published networks, and layers that nobody else has. */
final class Workloads {
  private Workloads() {}

  /** All, those of published sizes first. */
  static List<Workload> all() {
    List<Workload> all = new ArrayList<>();
    String spins = "0e + 1o + 2e";
    for (int edges : new int[] {1_000, 10_000}) {
      String parities = "32x0o + 32x0e + 32x1o + 32x1e";
      all.add(product("nequip-water", edges, parities, "0e + 1o", "0o + 0e + 1o + 1e"));
      all.add(
          product(
              "nequip-lips",
              edges,
              parities + " + 32x2o + 32x2e",
              spins,
              "0o + 0e + 1o + 1e + 2o + 2e"));
      all.add(product("mace-medium", edges, "128x0e + 128x1o", spins + " + 3o", spins));
      String large = "128x0e + 128x1o + 128x2e";
      all.add(product("mace-large", edges, large, spins + " + 3o", spins + " + 3o"));
      Map<String, String> words = new HashMap<>(uvu(large, spins + " + 3o", spins + " + 3o"));
      words.put("rows", "message");
      all.add(of("mace-large, messages", "O(3)", LayerKind.TENSOR_PRODUCT, edges, words));
    }
    String large = "128x0e + 128x1o + 128x2e";
    for (int rows : new int[] {512, 1_000}) {
      all.add(of("linear", "O(3)", LayerKind.LINEAR, rows, Map.of("in", large, "out", large)));
    }
    String small = "32x0e + 32x1o + 32x2e";
    all.add(
        of(
            "fully connected product",
            "O(3)",
            LayerKind.TENSOR_PRODUCT,
            1_000,
            Map.of("in", small, "with", spins, "out", small)));
    all.add(
        of(
            "symmetric contraction",
            "O(3)",
            LayerKind.SYMMETRIC_CONTRACTION,
            1_000,
            Map.of("in", large, "out", large, "order", "3")));
    String hidden = "102S + 34V + 11V^2 + 3V^3";
    all.add(
        of(
            "quadratic, 384 channels",
            "O(3)",
            LayerKind.QUADRATIC,
            500,
            Map.of("in", hidden, "out", hidden)));
    all.add(
        of(
            "harmonics to 6",
            "O(3)",
            LayerKind.HARMONICS,
            100_000,
            Map.of("in", "1o", "degree", "6", "unit", "true")));
    all.add(
        new Workload(
            "permutation 2 -> 2, n = 50",
            new LayerWords(
                "trivial(1)",
                LayerKind.PERMUTATION,
                Map.of("in", "78S", "out", "78S", "from", "2", "to", "2")),
            16,
            50));
    all.add(
        of(
            "SU(3) 8 x 8",
            "SU(3)",
            LayerKind.TENSOR_PRODUCT,
            1_000,
            uvu("32 RealForm((1,1))", "RealForm((1,1))", "S + RealForm((1,1))")));
    all.add(
        of(
            "Lorentz V x V",
            "lorentz",
            LayerKind.TENSOR_PRODUCT,
            1_000,
            uvu("32V", "V", "S + Alt(2,V)")));
    all.add(
        of("S(5) V^2 x V", "S(5)", LayerKind.TENSOR_PRODUCT, 1_000, uvu("32V^2", "V", "S + V")));
    return all;
  }

  private static Workload product(String name, int edges, String in, String with, String out) {
    Map<String, String> words = new HashMap<>(uvu(in, with, out));
    words.put("weights", "row");
    return of(name, "O(3)", LayerKind.TENSOR_PRODUCT, edges, words);
  }

  private static Map<String, String> uvu(String in, String with, String out) {
    return Map.of("in", in, "with", with, "out", out, "mode", "uvu", "weights", "row");
  }

  private static Workload of(
      String name, String group, LayerKind kind, int rows, Map<String, String> words) {
    return new Workload(name, new LayerWords(group, kind, words), rows);
  }
}
