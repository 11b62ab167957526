package org.equigen.codegen.emit.opencl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.equigen.codegen.loop.Array;
import org.equigen.codegen.loop.Index;
import org.equigen.codegen.loop.Kernel;
import org.equigen.codegen.loop.Preimages;
import org.equigen.codegen.loop.Uses;

/**
 * The arguments of a kernel in order: arrays, tables, maps, preimages, numbers of a batch.
 *
 * @param words what they are, for the host
 * @param declarations of the parameters
 */
record KernelArguments(List<String> words, List<String> declarations) {
  /** Of a kernel. */
  static KernelArguments of(Kernel kernel) {
    Uses uses = Uses.of(kernel);
    KernelArguments arguments = new KernelArguments(new ArrayList<>(), new ArrayList<>());
    Set<Array> arrays = new LinkedHashSet<>(uses.read());
    arrays.addAll(uses.written());
    for (Array array : arrays) {
      String type = uses.written().contains(array) ? "__global real *" : "__global const real *";
      arguments.add(word(array), type + Names.array(array));
    }
    if (uses.integers()) {
      arguments.addIntegers(Names.INTEGERS, Names.INTEGERS);
    }
    if (uses.factors()) {
      arguments.add(Names.FACTORS, "__global const real *" + Names.FACTORS);
    }
    uses.maps().forEach(map -> arguments.addIntegers("map:" + map, Names.map(map)));
    for (Preimages preimages : uses.starts()) {
      arguments.addIntegers("starts:" + Names.joined(preimages, ","), Names.starts(preimages));
    }
    for (Preimages preimages : uses.lists()) {
      arguments.addIntegers("preimages:" + Names.joined(preimages, ","), Names.list(preimages));
    }
    for (Index.Extent extent : uses.extents()) {
      String word = extent.measure().name().toLowerCase(Locale.ROOT).replace('_', '-');
      arguments.add(word + ":" + extent.domain(), "int " + Names.extent(extent));
    }
    return arguments;
  }

  private static String word(Array array) {
    return switch (array) {
      case Array.Given(var operand) ->
          (operand.role().isTemporary() ? "kept:" : "operand:") + operand;
      case Array.Local _, Array.Shared _, Array.Partials _ -> Names.array(array);
    };
  }

  private void add(String word, String declaration) {
    words.add(word);
    declarations.add(declaration);
  }

  private void addIntegers(String word, String name) {
    add(word, "__global const int *" + name);
  }
}
