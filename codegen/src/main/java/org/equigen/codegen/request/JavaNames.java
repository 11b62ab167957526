package org.equigen.codegen.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;

/** Names of generated packages and classes. */
public final class JavaNames {
  private static final int LONGEST = 200;

  /** Names that Windows keeps from files, with any ending and in any case. */
  private static final Pattern DEVICE =
      Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]", Pattern.CASE_INSENSITIVE);

  private JavaNames() {}

  /**
   * A simple class name, as given.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if Java or a file system would not
   *     take it
   */
  public static String className(Place place, String text) {
    String reason = fault(text);
    if (!reason.isEmpty()) {
      String near = capitalised(letters(text, "MyLayer"));
      throw bad(place, "class name", text, reason, fault(near).isEmpty() ? near : near + "Layer");
    }
    if (text.equals("Layer")) {
      throw bad(place, "class name", text, "it is the interface of all layers", "MyLayer");
    }
    return text;
  }

  /**
   * A package name, as given.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if Java would not take it
   */
  public static String packageName(Place place, String text) {
    if (text.length() > LONGEST) {
      String reason = "it is longer than " + LONGEST + " characters";
      throw bad(place, "package name", text, reason, "layers");
    }
    for (String part : text.split("\\.", -1)) {
      String reason = part.isEmpty() ? "a part between dots is empty" : fault(part);
      if (!reason.isEmpty()) {
        throw bad(place, "package name", text, reason, nearestPackage(text));
      }
    }
    if (text.equals("java") || text.startsWith("java.")) {
      throw bad(place, "package name", text, "it belongs to the JDK", "my." + text);
    }
    return text;
  }

  private static RuntimeException bad(
      Place place, String what, String text, String reason, String alternative) {
    return new GenerationDiagnostic.BadName(place, what, text, reason, alternative).exception();
  }

  /** Why a word is no identifier in ASCII, or an empty text. */
  private static String fault(String word) {
    if (SourceVersion.isKeyword(word) || word.matches("_|var|record|yield|sealed|permits")) {
      return "\"" + word + "\" is a keyword of Java";
    }
    if (word.length() > LONGEST) {
      return "it is longer than " + LONGEST + " characters";
    }
    if (DEVICE.matcher(word).matches()) {
      return "it is a device on Windows, where no file can have that name";
    }
    return word.matches("[A-Za-z_][A-Za-z0-9_]*")
        ? ""
        : "it must be letters, digits and underscores, not starting with a digit";
  }

  private static String nearestPackage(String text) {
    return Arrays.stream(text.split("[^A-Za-z0-9_]+"))
        .map(part -> letters(part, ""))
        .filter(part -> !part.isEmpty())
        .map(part -> fault(part).isEmpty() ? part : part + "_")
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining("."), name -> name.isEmpty() ? "layers" : name));
  }

  /**
   * The class name where none is given, for example {@code LorentzLinear} or {@code So3Gate}:
   * another one for every group that has a name. Where letters and digits alone do not tell a name
   * from others, as with cycles and parentheses, it ends in six digits of the name's SHA-256.
   */
  public static String defaultClass(Group group, LayerKind kind) {
    return GroupWord.of(group)
        + Arrays.stream(kind.word().split("-", -1))
            .map(JavaNames::capitalised)
            .collect(Collectors.joining());
  }

  static String letters(String text, String otherwise) {
    String letters = text.replaceAll("[^A-Za-z0-9_]", "").replaceFirst("^[0-9_]+", "");
    return letters.isEmpty() || letters.length() > LONGEST ? otherwise : letters;
  }

  static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
