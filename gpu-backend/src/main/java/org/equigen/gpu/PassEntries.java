package org.equigen.gpu;

import java.util.ArrayList;
import java.util.List;

/** What the entries of a description say of one pass. */
final class PassEntries {
  private final int locals;
  private final int shared;
  private final int partials;
  private final List<PassSpec.Kept> kept = new ArrayList<>();
  private final List<KernelSpec> kernels = new ArrayList<>();

  PassEntries(Entry entry) {
    List<String> fields = entry.fields("forward | locals 0 | shared 0 | partials 0");
    locals = entry.count(fields.get(1), "locals");
    shared = entry.count(fields.get(2), "shared");
    partials = entry.count(fields.get(3), "partials");
  }

  void kept(Entry entry) {
    List<String> fields = entry.fields("forward | z | edge | size 4");
    int size = entry.count(fields.get(3), "size");
    kept.add(new PassSpec.Kept(fields.get(1), fields.get(2), size));
  }

  void kernel(Entry entry) {
    List<String> fields =
        entry.fields("forward | function_name | rows sample | groups 1 | operand:x");
    String name = fields.get(1);
    int groups = entry.count(fields.get(3), "groups");
    if (groups == 0 || !name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
      throw entry.bad("the name of a function and at least one group");
    }
    List<KernelArgument> arguments = new ArrayList<>();
    for (String word : fields.get(4).split(" ", -1)) {
      arguments.add(argument(entry, word));
    }
    kernels.add(new KernelSpec(name, range(entry, fields.get(2)), groups, arguments));
  }

  private static KernelSpec.Range range(Entry entry, String text) {
    if (text.equals("positions")) {
      return new KernelSpec.Range.Positions();
    }
    if (text.startsWith("rows ")) {
      return new KernelSpec.Range.Rows(text.substring("rows ".length()));
    }
    if (text.startsWith("chunks ")) {
      return new KernelSpec.Range.Chunks(text.substring("chunks ".length()));
    }
    throw entry.bad("\"rows\" or \"chunks\" of a domain, or \"positions\"");
  }

  private static KernelArgument argument(Entry entry, String word) {
    int colon = word.indexOf(':');
    if (colon < 0) {
      return entry.constant(KernelArgument.Memory.values(), word, "an argument");
    }
    String name = word.substring(colon + 1);
    return switch (word.substring(0, colon)) {
      case "operand" -> new KernelArgument.Operand(name);
      case "kept" -> new KernelArgument.Kept(name);
      case "map" -> new KernelArgument.Images(name);
      case "starts" -> new KernelArgument.Starts(List.of(name.split(",", -1)));
      case "preimages" -> new KernelArgument.Preimages(List.of(name.split(",", -1)));
      default ->
          new KernelArgument.Extent(
              entry.constant(
                  KernelArgument.Measure.values(), word.substring(0, colon), "an argument"),
              name);
    };
  }

  /** The pass. */
  PassSpec spec() {
    return new PassSpec(locals, shared, partials, kept, kernels);
  }
}
