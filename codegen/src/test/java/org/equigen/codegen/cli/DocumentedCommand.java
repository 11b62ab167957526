package org.equigen.codegen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command line of the documentation.
 *
 * @param page the file
 * @param text the command without its name
 * @param shown what the page says it prints; empty where it says nothing. A line of three dots
 *     stands for any lines
 */
record DocumentedCommand(Path page, String text, String shown) {
  private static final Path ROOT = Path.of("..");
  private static final Pattern COMMAND =
      Pattern.compile("(?:\\$ |    )(?:\\./)?gen-layers (?<text>.*)");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final String FENCE = "```";

  /** All pages: the read-me and the folder docs. */
  static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages;
  }

  /**
   * The commands of all pages, those of a line of their own, but for those on devices: no back end
   * is on the class path here, and figures differ from device to device.
   */
  static List<DocumentedCommand> all() throws IOException {
    List<DocumentedCommand> all = new ArrayList<>();
    for (Path page : pages()) {
      List<String> lines = Files.readAllLines(page);
      for (int i = 0; i < lines.size(); i++) {
        Matcher command = COMMAND.matcher(lines.get(i));
        if (command.matches() && !command.group("text").contains("--device")) {
          boolean inside = lines.get(i).startsWith("$");
          String shown = inside ? below(lines, i + 1) : block(lines, i + 1);
          all.add(new DocumentedCommand(page, command.group("text"), shown));
        }
      }
    }
    return all;
  }

  /** The block that comes next, if nothing comes before it but a paragraph that ends in a colon. */
  private static String block(List<String> lines, int from) {
    int next = afterBlank(lines, from);
    int end = next;
    while (end < lines.size() && lines.get(end).matches("\\S.*") && !isBlock(lines, end)) {
      end++;
    }
    boolean leads = end > next && lines.get(end - 1).endsWith(":");
    next = leads ? afterBlank(lines, end) : next;
    return isBlock(lines, next) ? below(lines, next + 1) : "";
  }

  private static int afterBlank(List<String> lines, int from) {
    int next = from;
    while (next < lines.size() && lines.get(next).isBlank()) {
      next++;
    }
    return next;
  }

  private static boolean isBlock(List<String> lines, int at) {
    return at < lines.size() && lines.get(at).matches(FENCE + "(json)?");
  }

  private static String below(List<String> lines, int from) {
    StringBuilder shown = new StringBuilder();
    for (int i = from; !lines.get(i).startsWith(FENCE); i++) {
      shown.append(lines.get(i)).append('\n');
    }
    return shown.toString();
  }

  /** Whether the page shows all that is printed. */
  boolean isShownInFull() {
    return !shown.isEmpty() && shown.lines().noneMatch("..."::equals);
  }

  /** What is shown between lines of three dots. */
  List<String> parts() {
    return Stream.of(("\n" + shown).split("\n\\.\\.\\.(?=\n)", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /**
   * The arguments, with what is written going to a folder. A file {@code net.yaml} that declares a
   * network is the one that some page shows with the class {@code Net}.
   */
  String[] arguments(Path folder) throws IOException {
    List<String> arguments = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String argument = word.group(1) == null ? word.group(2) : word.group(1);
      String option = arguments.isEmpty() ? "" : arguments.getLast();
      boolean network = option.equals("--network") || text.startsWith("network ");
      boolean shown = network && argument.endsWith(".yaml");
      if (shown) {
        Files.writeString(folder.resolve(argument), network(argument));
      }
      boolean file = option.equals("--output") || shown;
      arguments.add(file ? folder.resolve(argument).toString() : argument);
    }
    if (arguments.getFirst().startsWith("-") || arguments.getFirst().equals("network")) {
      arguments.add("--directory=" + folder);
    }
    return arguments.toArray(String[]::new);
  }

  private static String network(String file) throws IOException {
    String name = file.substring(0, 1).toUpperCase(Locale.ROOT) + file.substring(1);
    String begin = FENCE + "yaml\nclass: " + name.replace(".yaml", "") + "\n";
    for (Path page : pages()) {
      String text = Files.readString(page);
      int at = text.indexOf(begin);
      if (at >= 0) {
        int start = text.indexOf('\n', at) + 1;
        return text.substring(start, text.indexOf(FENCE, start));
      }
    }
    throw new IllegalArgumentException("no page shows " + file);
  }

  @Override
  public String toString() {
    return page.getFileName() + ": " + text;
  }
}
