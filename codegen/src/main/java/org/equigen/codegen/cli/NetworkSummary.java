package org.equigen.codegen.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.equigen.codegen.generation.GeneratedNetwork;
import org.equigen.codegen.generation.LeftOut;
import org.equigen.codegen.output.EarlierFile;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.planning.network.PlannedNetwork;
import org.equigen.symbolic.explain.format.JsonWriter;
import org.equigen.symbolic.representation.Representation;

/** The summary of a generated network: its values in order, for reading or as a line of JSON. */
final class NetworkSummary {
  /** A column of the table of values. */
  private record Column(String head, boolean number, Function<PlannedNetwork.Value, String> text) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("value", false, PlannedNetwork.Value::name),
          new Column("by", false, PlannedNetwork.Value::word),
          new Column("rows", false, NetworkSummary::rows),
          new Column("representation", false, it -> it.representation().toString()),
          new Column("parameters", true, it -> count(it.parameters())),
          new Column("multiplications", true, it -> count(it.multiplications())));

  private NetworkSummary() {}

  /** For reading. */
  static String text(GeneratedNetwork network, List<String> files, List<EarlierFile> earlier) {
    PlannedNetwork planned = network.planned();
    List<String> lines = new ArrayList<>();
    String inPackage = network.request().packageName();
    String name = network.request().className();
    line(lines, "network", inPackage.isEmpty() ? name : inPackage + "." + name);
    line(lines, "group", planned.group().name());
    operands(lines, "in", planned, Role.INPUT);
    operands(lines, "out", planned, Role.OUTPUT);
    line(lines, "parameters", count(planned.parameters()));
    lines.addAll(table(planned.values()));
    String label = "written";
    for (String file : files) {
      line(lines, label, file);
      label = "";
    }
    network.leftOut().forEach(it -> line(lines, "not written", it.describe()));
    earlier.forEach(it -> line(lines, it.deleted() ? "removed" : "stale", it.describe()));
    return lines.stream().map(it -> it + System.lineSeparator()).collect(Collectors.joining());
  }

  private static void line(List<String> lines, String label, String value) {
    lines.add(String.format(Locale.ROOT, "%-18s%s", label, value));
  }

  private static void operands(
      List<String> lines, String label, PlannedNetwork network, Role role) {
    String next = label;
    for (Operand operand : network.plan().operands(role)) {
      Representation of =
          (role == Role.INPUT ? network.inputs() : network.outputs()).get(operand.name());
      String text = of == null ? operand.size() + " numbers" : of.toString();
      line(lines, next, operand.name() + ": " + text + " over " + operand.domain());
      next = "";
    }
  }

  private static String rows(PlannedNetwork.Value value) {
    return value.rows().equals(value.held())
        ? value.rows().name()
        : value.rows() + " to " + value.held();
  }

  /** Multiplications are for each row that a value is computed over. */
  private static List<String> table(List<PlannedNetwork.Value> values) {
    List<String> lines = new ArrayList<>();
    List<List<String>> cells = new ArrayList<>();
    cells.add(COLUMNS.stream().map(Column::head).toList());
    for (PlannedNetwork.Value value : values) {
      cells.add(COLUMNS.stream().map(column -> column.text().apply(value)).toList());
    }
    for (List<String> row : cells) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < COLUMNS.size(); i++) {
        int column = i;
        int width = cells.stream().mapToInt(it -> it.get(column).length()).max().orElse(1);
        String format = "%" + (COLUMNS.get(i).number() ? "" : "-") + width + "s  ";
        line.append(String.format(Locale.ROOT, format, row.get(i)));
      }
      lines.add("  " + line.toString().stripTrailing());
    }
    return lines;
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** As one line of JSON, in the format of docs/networks.md. */
  static void write(
      GeneratedNetwork network, List<String> files, List<EarlierFile> earlier, Appendable out)
      throws IOException {
    PlannedNetwork planned = network.planned();
    JsonWriter json = new JsonWriter(out);
    json.begin("network").key("package").value(network.request().packageName());
    json.key("class").value(network.request().className());
    json.key("group").value(planned.group().name()).key("parameters").value(planned.parameters());
    operands(json, "inputs", planned, Role.INPUT);
    operands(json, "outputs", planned, Role.OUTPUT);
    json.key("values").open('[');
    for (PlannedNetwork.Value value : planned.values()) {
      json.open('{').key("name").value(value.name()).key("by").value(value.word());
      json.key("rows").value(value.rows().name()).key("over").value(value.held().name());
      json.key("representation").value(value.representation().toString());
      json.key("parameters").value(value.parameters());
      json.key("multiplications").value(value.multiplications()).close('}');
    }
    json.close(']').key("files").texts(files);
    json.key("leftOut").texts(network.leftOut().stream().map(LeftOut::describe).toList());
    json.key("removed")
        .texts(earlier.stream().filter(EarlierFile::deleted).map(EarlierFile::path).toList());
    json.finish();
  }

  private static void operands(JsonWriter json, String key, PlannedNetwork network, Role role)
      throws IOException {
    json.key(key).open('[');
    for (Operand operand : network.plan().operands(role)) {
      Representation of =
          (role == Role.INPUT ? network.inputs() : network.outputs()).get(operand.name());
      json.open('{').key("name").value(operand.name());
      json.key("over").value(operand.domain().name()).key("size").value(operand.size());
      json.key("representation").value(of == null ? "" : of.toString()).close('}');
    }
    json.close(']');
  }
}
