package org.equigen.codegen.generation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.equigen.codegen.planning.network.NetworkBlock;
import org.equigen.codegen.planning.network.NetworkDeclaration;
import org.equigen.codegen.planning.network.PlannedNetwork;

/**
 * A network as a picture (SVG): a box for every value, in the column of the rows that it has, below
 * all that it is computed from, and an arrow for every value that is read, which names the maps
 * along which it is. Arrows of sums start at the box that is summed and are named after its map.
 */
public final class NetworkDiagram {
  private static final double CHARACTER = 6.7; // of a sans-serif font of 12 units, on average
  private static final double LINE = 16;
  private static final double PADDING = 10;
  private static final double GAP = 34;
  private static final double BETWEEN = 90;
  private static final double TOP = 44;

  private final List<Box> boxes = new ArrayList<>();
  private final List<Arrow> arrows = new ArrayList<>();
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final Map<Integer, Set<Integer>> taken = new HashMap<>();

  /** A value: where it stands and what is written into it. */
  private record Box(int column, int level, List<String> lines, String kind) {
    double width() {
      return 2 * PADDING + CHARACTER * lines.stream().mapToInt(String::length).max().orElseThrow();
    }

    double height() {
      return 2 * PADDING + LINE * lines.size();
    }
  }

  /** That one box reads another. */
  private record Arrow(int from, int to, String label) {}

  private NetworkDiagram() {}

  /**
   * Draws a network.
   *
   * @param declaration what was asked for
   * @param planned what became of it, whose values are those of its blocks
   * @return the document
   */
  public static String svg(NetworkDeclaration declaration, PlannedNetwork planned) {
    NetworkDiagram diagram = new NetworkDiagram();
    diagram.place(declaration, planned);
    return diagram.text("Network of " + planned.group().name());
  }

  private void place(NetworkDeclaration declaration, PlannedNetwork planned) {
    Map<String, Integer> latest = new HashMap<>();
    Set<String> outputs = new LinkedHashSet<>();
    declaration.outputs().forEach(output -> outputs.add(output.value()));
    for (NetworkDeclaration.Input input : declaration.inputs()) {
      latest.put(input.name(), boxes.size());
      add(
          input.rows().name(),
          0,
          List.of(input.name(), input.representation().toString()),
          "given");
    }
    for (int i = 0; i < declaration.blocks().size(); i++) {
      NetworkBlock block = declaration.blocks().get(i);
      PlannedNetwork.Value value = planned.values().get(i);
      int at = boxes.size();
      int level = 0;
      for (NetworkBlock.Reference reference :
          block.of().stream().flatMap(List::stream).distinct().toList()) {
        int from = latest.getOrDefault(reference.value(), 0);
        level = Math.max(level, boxes.get(from).level() + 1);
        arrows.add(new Arrow(from, at, String.join(" ", reference.via())));
      }
      latest.put(block.value(), at);
      add(value.held().name(), level, lines(block, value), "computed");
    }
    for (String output : outputs) {
      Optional.ofNullable(latest.get(output))
          .ifPresent(
              at -> {
                Box box = boxes.get(at);
                boxes.set(at, new Box(box.column(), box.level(), box.lines(), "output"));
              });
    }
  }

  private static List<String> lines(NetworkBlock block, PlannedNetwork.Value value) {
    List<String> lines = new ArrayList<>();
    lines.add(block.value());
    lines.add(value.representation().toString());
    lines.add(value.word() + block.sum().map(map -> ", summed along " + map).orElse(""));
    if (value.parameters() > 0 || value.multiplications() > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%,d parameters, %,d multiplications a row of %s",
              value.parameters(),
              value.multiplications(),
              value.rows()));
    }
    return lines;
  }

  private void add(String rows, int least, List<String> lines, String kind) {
    int column = columns.computeIfAbsent(rows, _ -> columns.size());
    Set<Integer> levels = taken.computeIfAbsent(column, _ -> new LinkedHashSet<>());
    int level = least;
    while (!levels.add(level)) {
      level++;
    }
    boxes.add(new Box(column, level, lines, kind));
  }

  private String text(String title) {
    double[] widths = new double[columns.size()];
    int levels = boxes.stream().mapToInt(Box::level).max().orElse(0) + 1;
    double[] heights = new double[levels];
    for (Box box : boxes) {
      widths[box.column()] = Math.max(widths[box.column()], box.width());
      heights[box.level()] = Math.max(heights[box.level()], box.height());
    }
    double[] lefts = starts(widths, BETWEEN, BETWEEN / 2);
    double[] tops = starts(heights, GAP, TOP);
    double width = lefts[widths.length - 1] + widths[widths.length - 1] + BETWEEN / 2;
    double height = tops[levels - 1] + heights[levels - 1] + GAP;
    Drawing drawing = new Drawing(width, height, title);
    columns.forEach(
        (rows, column) ->
            drawing.head(lefts[column] + widths[column] / 2, "a row for each " + rows));
    for (Arrow arrow : arrows) {
      Box from = boxes.get(arrow.from());
      Box to = boxes.get(arrow.to());
      double startX = lefts[from.column()] + widths[from.column()] / 2;
      double endX = lefts[to.column()] + widths[to.column()] / 2;
      double startY = tops[from.level()] + from.height();
      double endY = tops[to.level()];
      boolean passes = from.column() == to.column() && to.level() > from.level() + 1;
      if (passes) {
        double side = lefts[from.column()] + widths[from.column()];
        drawing.around(
            startX + from.width() / 2,
            tops[from.level()] + from.height() / 2,
            side + BETWEEN / 3,
            endX + to.width() / 2,
            endY + to.height() / 2,
            arrow.label());
      } else {
        drawing.down(startX, startY, endX, endY, arrow.label());
      }
    }
    for (Box box : boxes) {
      double middle = lefts[box.column()] + widths[box.column()] / 2;
      drawing.box(middle, tops[box.level()], box.width(), box.height(), box.lines(), box.kind());
    }
    return drawing.end();
  }

  private static double[] starts(double[] sizes, double between, double first) {
    double[] starts = new double[sizes.length];
    double at = first;
    for (int i = 0; i < sizes.length; i++) {
      starts[i] = at;
      at += sizes[i] + between;
    }
    return starts;
  }

  /** The elements of the document. */
  private static final class Drawing {
    private final StringBuilder text = new StringBuilder();

    Drawing(double width, double height, String title) {
      line("<!-- Generated by " + GeneratorVersion.TEXT + ". Do not edit. -->");
      line(
          String.format(
              Locale.ROOT,
              "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\""
                  + " viewBox=\"0 0 %.0f %.0f\" font-family=\"sans-serif\" font-size=\"12\">",
              width,
              height,
              width,
              height));
      line("<title>" + escaped(title) + "</title>");
      line(
          "<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"7\""
              + " markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\"/></marker></defs>");
      line("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>");
    }

    private void line(String words) {
      text.append(words).append('\n');
    }

    void head(double x, String words) {
      line(
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"24\" text-anchor=\"middle\" fill=\"#555\">%s</text>",
              x,
              escaped(words)));
    }

    void box(double x, double top, double width, double height, List<String> lines, String kind) {
      String fill =
          switch (kind) {
            case "given" -> "#e8f0fb";
            case "output" -> "#e9f6e5";
            default -> "#f7f7f7";
          };
      line(
          String.format(
              Locale.ROOT,
              "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"5\" fill=\"%s\""
                  + " stroke=\"#444\"/>",
              x - width / 2,
              top,
              width,
              height,
              fill));
      for (int i = 0; i < lines.size(); i++) {
        line(
            String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\"%s>%s</text>",
                x,
                top + PADDING + LINE * (i + 0.75),
                i == 0 ? " font-weight=\"bold\"" : "",
                escaped(lines.get(i))));
      }
    }

    void down(double x0, double y0, double x1, double y1, String label) {
      double middle = (y0 + y1) / 2;
      path(
          String.format(
              Locale.ROOT,
              "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f",
              x0,
              y0,
              x0,
              middle,
              x1,
              middle,
              x1,
              y1),
          label,
          (x0 + x1) / 2,
          middle);
    }

    void around(double x0, double y0, double side, double x1, double y1, String label) {
      path(
          String.format(
              Locale.ROOT,
              "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f",
              x0,
              y0,
              side,
              y0,
              side,
              y1,
              x1,
              y1),
          label,
          side,
          (y0 + y1) / 2);
    }

    private void path(String data, String label, double x, double y) {
      line(
          String.format(
              Locale.ROOT,
              "<path d=\"%s\" fill=\"none\" stroke=\"#666\" marker-end=\"url(#tip)\"/>",
              data));
      if (!label.isEmpty()) {
        line(
            String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" font-style=\"italic\""
                    + " stroke=\"white\" stroke-width=\"3\" paint-order=\"stroke\">%s</text>",
                x,
                y,
                escaped(label)));
      }
    }

    String end() {
      line("</svg>");
      return text.toString();
    }

    private static String escaped(String words) {
      return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
  }
}
