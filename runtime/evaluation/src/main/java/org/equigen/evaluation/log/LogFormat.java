package org.equigen.evaluation.log;

import java.util.List;
import java.util.StringJoiner;

/** How rows are written. Numbers are such that reading them gives the same bits. */
public enum LogFormat {
  /** A line with the names of the columns, then a line for each row, commas between. */
  CSV {
    @Override
    String head(List<String> columns) {
      return String.join(",", columns) + "\n";
    }

    @Override
    String row(List<String> columns, List<Number> values) {
      StringJoiner row = new StringJoiner(",", "", "\n");
      values.forEach(it -> row.add(isFinite(it) ? it.toString() : ""));
      return row.toString();
    }

    @Override
    String start(List<String> columns, int count) {
      return "(\\d{1,9}),".repeat(count);
    }
  },

  /** An object in JSON on each line. */
  JSON_LINES {
    @Override
    String head(List<String> columns) {
      return "";
    }

    @Override
    String row(List<String> columns, List<Number> values) {
      StringJoiner row = new StringJoiner(",", "{", "}\n");
      for (int i = 0; i < values.size(); i++) {
        Number value = values.get(i);
        row.add(key(columns.get(i)) + (isFinite(value) ? value.toString() : "null"));
      }
      return row.toString();
    }

    @Override
    String start(List<String> columns, int count) {
      StringJoiner start = new StringJoiner(",", "\\{", ",");
      columns.stream().limit(count).forEach(it -> start.add(key(it) + "(\\d{1,9})"));
      return start.toString();
    }
  };

  /** The first line, or nothing. */
  abstract String head(List<String> columns);

  /** A row with its line feed; a number that is not finite is left open. */
  abstract String row(List<String> columns, List<Number> values);

  /** A regular expression for the beginning of a row whose first columns are whole numbers. */
  abstract String start(List<String> columns, int count);

  private static boolean isFinite(Number value) {
    return Double.isFinite(value.doubleValue());
  }

  private static String key(String column) {
    return "\"" + column.replace("\\", "\\\\") + "\":";
  }
}
