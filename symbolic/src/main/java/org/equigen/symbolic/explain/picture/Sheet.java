package org.equigen.symbolic.explain.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Panels in rows and columns below a heading, with a legend and notes below them.
 *
 * @param heading lines at the top, the first one being the title
 * @param panels in reading order, all of them drawn to one scale
 * @param legend the values that occur
 */
public record Sheet(List<String> heading, List<Panel> panels, Legend legend) {
  /** The most panels that fit on a sheet; more make pictures that are too large to look at. */
  public static final int MOST_PANELS = 36;

  private static final int MARGIN = 24;
  private static final int GAP = 28;

  /** Pixels for one of many grids, and for a single one. */
  private static final int ROOM = 288;

  private static final int SINGLE_ROOM = 768;

  private static final int LEAST_WIDTH = 240;
  private static final int TITLE_LINES = 4;
  private static final int WIDEST_SHEET = 60 * Canvas.ADVANCE;
  private static final int SWATCH = 16;

  /** Copies the lists. */
  public Sheet {
    heading = List.copyOf(heading);
    panels = List.copyOf(panels);
    if (panels.size() > MOST_PANELS) {
      throw new IllegalArgumentException(panels.size() + " panels");
    }
  }

  /** The sheet as the bytes of a PNG file. */
  public byte[] png() {
    return PngFile.of(paint().image());
  }

  private Canvas paint() {
    GridPainter painter = painter();
    int across = across();
    int panelWidth = panelWidth(painter);
    int width = Math.max(WIDEST_SHEET, across * (panelWidth + GAP) - GAP) + 2 * MARGIN;
    List<String> top = wrapped(heading, width);
    List<String> bottom = wrapped(notes(painter), width);
    List<List<Panel>> rows = rows(across);
    int height = 2 * MARGIN + (top.size() + bottom.size() + 1) * Canvas.LINE;
    for (List<Panel> row : rows) {
      height += height(painter, panelWidth, row);
    }
    height += legendHeight(width);
    Canvas canvas = new Canvas(width, height);
    int y = lines(canvas, MARGIN, top) + Canvas.LINE / 2;
    for (List<Panel> row : rows) {
      row(canvas, painter, panelWidth, y, row);
      y += height(painter, panelWidth, row);
    }
    y = legend(canvas, y, width);
    lines(canvas, y, bottom);
    return canvas;
  }

  private GridPainter painter() {
    int size = panels.stream().mapToInt(panel -> panel.grid().size()).max().orElse(1);
    return GridPainter.fitting(size, panels.size() == 1 ? SINGLE_ROOM : ROOM);
  }

  private int across() {
    return Math.max(1, (int) Math.ceil(Math.sqrt(panels.size())));
  }

  private List<List<Panel>> rows(int across) {
    List<List<Panel>> rows = new ArrayList<>();
    for (int first = 0; first < panels.size(); first += across) {
      rows.add(panels.subList(first, Math.min(panels.size(), first + across)));
    }
    return rows;
  }

  private int panelWidth(GridPainter painter) {
    return panels.stream()
        .mapToInt(panel -> painter.width(panel.grid()) + labelWidth(panel.grid()))
        .reduce(LEAST_WIDTH, Math::max);
  }

  private static int labelWidth(Grid grid) {
    int letters = grid.labels().stream().mapToInt(label -> label.text().length()).max().orElse(-1);
    return (letters + 1) * Canvas.ADVANCE;
  }

  private static List<String> title(Panel panel, int width) {
    return WrappedText.of(panel.title(), width / Canvas.ADVANCE, TITLE_LINES);
  }

  private static int titleLines(int width, List<Panel> row) {
    return row.stream().mapToInt(panel -> title(panel, width).size()).max().orElse(0);
  }

  private static int height(GridPainter painter, int width, List<Panel> row) {
    int grid = row.stream().mapToInt(panel -> painter.height(panel.grid())).max().orElse(0);
    return titleLines(width, row) * Canvas.LINE + grid + GAP;
  }

  private void row(Canvas canvas, GridPainter painter, int width, int y, List<Panel> row) {
    ColourScale scale = new ColourScale(legend.max());
    int below = y + titleLines(width, row) * Canvas.LINE;
    int x = MARGIN;
    for (Panel panel : row) {
      int line = y;
      for (String text : title(panel, width)) {
        canvas.text(x, line, text);
        line += Canvas.LINE;
      }
      painter.paint(canvas, x, below, panel.grid(), scale);
      x += width + GAP;
    }
  }

  private static int lines(Canvas canvas, int top, List<String> lines) {
    int y = top;
    for (String line : lines) {
      canvas.text(MARGIN, y, line);
      y += Canvas.LINE;
    }
    return y;
  }

  private static List<String> wrapped(List<String> lines, int width) {
    int letters = (width - 2 * MARGIN) / Canvas.ADVANCE;
    return lines.stream()
        .flatMap(line -> WrappedText.of(line, letters, Integer.MAX_VALUE).stream())
        .toList();
  }

  private List<String> notes(GridPainter painter) {
    List<String> notes = new ArrayList<>();
    if (legend.omitted() > 0) {
      notes.add("and %s more values between these".formatted(legend.omitted()));
    }
    if (painter.entries() > 1) {
      notes.add(
          "One pixel stands for %s x %s entries and shows the largest of them in magnitude."
              .formatted(painter.entries(), painter.entries()));
    }
    return notes;
  }

  private static int entryWidth(Legend.Entry entry) {
    return entry.values().size() * (SWATCH + 2) + (entry.text().length() + 3) * Canvas.ADVANCE;
  }

  private int legendHeight(int width) {
    return legend(new Canvas(1, 1), 0, width);
  }

  /** Draws the legend and says where it ends. */
  private int legend(Canvas canvas, int top, int width) {
    int x = MARGIN;
    int y = top;
    ColourScale scale = new ColourScale(legend.max());
    for (Legend.Entry entry : legend.entries()) {
      if (x > MARGIN && x + entryWidth(entry) > width - MARGIN) {
        x = MARGIN;
        y += Canvas.LINE + 4;
      }
      int at = x;
      for (double value : entry.values()) {
        canvas.fill(at, y, SWATCH, SWATCH, Canvas.DARK);
        canvas.fill(at + 1, y + 1, SWATCH - 2, SWATCH - 2, scale.of(value));
        at += SWATCH + 2;
      }
      canvas.text(at + Canvas.ADVANCE / 2, y, entry.text());
      x += entryWidth(entry);
    }
    return y + Canvas.LINE + 4;
  }
}
