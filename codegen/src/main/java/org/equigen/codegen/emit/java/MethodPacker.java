package org.equigen.codegen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Packs pieces of code into methods that are short enough to be compiled well, and calls them. */
final class MethodPacker {
  /** HotSpot compiles small methods best, and none above 8,000 bytes at all. */
  static final int METHOD_BYTES = 2_400;

  /** Bytecode of a call without its arguments. */
  private static final int CALL_BYTES = 4;

  /** Bytecode of an argument that is a variable, and of one that is the start of a tile. */
  private static final int ARGUMENT_BYTES = 2;

  private static final int START_BYTES = 9;

  private final String caller;
  private final List<Variable> order;
  private final MethodSizes sizes;
  private final List<MethodSpec> methods = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /**
   * For one method of the layer.
   *
   * @param caller its name
   * @param order the order of arguments; others come last
   * @param sizes the sizes of the methods of the class
   */
  MethodPacker(String caller, List<Variable> order, MethodSizes sizes) {
    this.caller = caller;
    this.order = List.copyOf(order);
    this.sizes = sizes;
  }

  /** The methods so far. */
  List<MethodSpec> methods() {
    return methods;
  }

  /** Packs fragments into methods and returns the calls. */
  List<CodeBlock> calls(String part, List<Fragment> fragments) {
    List<List<Fragment>> packed = new ArrayList<>();
    int bytes = METHOD_BYTES;
    for (Fragment fragment : fragments) {
      bytes += fragment.bytes();
      if (bytes > METHOD_BYTES) {
        packed.add(new ArrayList<>());
        bytes = fragment.bytes();
      }
      packed.getLast().add(fragment);
    }
    List<CodeBlock> calls = new ArrayList<>();
    for (int i = 0; i < packed.size(); i++) {
      String method = free(caller + part + (packed.size() == 1 ? "" : String.valueOf(i + 1)));
      calls.add(method(method, packed.get(i)));
      sizes.add(method, Fragment.bytes(packed.get(i)));
    }
    return calls;
  }

  /** A name that no other method has. */
  private String free(String name) {
    String free = name;
    for (int count = 2; !names.add(free); count++) {
      free = name + "Again" + (count == 2 ? "" : String.valueOf(count));
    }
    return free;
  }

  private CodeBlock method(String method, List<Fragment> fragments) {
    Set<Variable> needed = new LinkedHashSet<>();
    MethodSpec.Builder spec = MethodSpec.methodBuilder(method).addModifiers(Modifier.PRIVATE);
    for (Fragment fragment : fragments) {
      needed.addAll(fragment.variables());
      spec.addCode(fragment.commented());
    }
    List<Variable> variables = new ArrayList<>();
    order.stream().filter(needed::contains).distinct().forEach(variables::add);
    needed.stream().filter(it -> !order.contains(it)).forEach(variables::add);
    variables.forEach(variable -> spec.addParameter(variable.type(), variable.name()));
    int bytes = CALL_BYTES;
    for (Variable variable : variables) {
      bytes += variable.argument().contains(" ") ? START_BYTES : ARGUMENT_BYTES;
    }
    sizes.add(caller, bytes);
    methods.add(spec.build());
    return CodeBlock.of(
        method
            + "("
            + String.join(",$W", variables.stream().map(Variable::argument).toList())
            + ")");
  }
}
