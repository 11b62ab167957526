package org.equigen.symbolic.explain.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which colour stands for which exact value.
 *
 * @param entries by rising value; a complex value has one for its real and one for its imaginary
 *     part
 * @param omitted how many more values occur
 * @param max the largest magnitude that occurs, or 1 where all is zero
 */
public record Legend(List<Entry> entries, int omitted, double max) {
  /** Longer legends show every n-th value. */
  private static final int MOST = 14;

  /** Copies the list. */
  public Legend {
    entries = List.copyOf(entries);
  }

  /**
   * An exact value.
   *
   * @param text the value in exact form
   * @param values of which the colours are shown beside each other: one, or real and imaginary part
   */
  public record Entry(String text, List<Double> values) {
    /** Copies the list. */
    public Entry {
      values = List.copyOf(values);
    }
  }

  /** Of all values that occur; the same text counts once. */
  public static Legend of(List<Entry> occurring) {
    Map<String, Entry> byText = new LinkedHashMap<>();
    occurring.forEach(entry -> byText.putIfAbsent(entry.text(), entry));
    List<Entry> sorted = new ArrayList<>(byText.values());
    sorted.sort(Legend::compare);
    if (sorted.size() <= MOST) {
      return new Legend(sorted, 0, max(sorted));
    }
    List<Entry> chosen = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      chosen.add(sorted.get((int) ((long) i * (sorted.size() - 1) / (MOST - 1))));
    }
    return new Legend(chosen, sorted.size() - MOST, max(sorted));
  }

  private static int compare(Entry a, Entry b) {
    for (int i = 0; i < Math.min(a.values().size(), b.values().size()); i++) {
      int order = a.values().get(i).compareTo(b.values().get(i));
      if (order != 0) {
        return order;
      }
    }
    return a.text().compareTo(b.text());
  }

  private static double max(List<Entry> entries) {
    double max = 0;
    for (Entry entry : entries) {
      for (double value : entry.values()) {
        max = Math.max(max, Math.abs(value));
      }
    }
    return max == 0 ? 1 : max;
  }
}
