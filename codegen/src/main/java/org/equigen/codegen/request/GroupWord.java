package org.equigen.codegen.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.equigen.symbolic.group.AffineGroup;
import org.equigen.symbolic.group.AlternatingGroup;
import org.equigen.symbolic.group.ClassicalGroup;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.ElementaryGroup;
import org.equigen.symbolic.group.EmbeddedGroup;
import org.equigen.symbolic.group.ExceptionalGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.JoinGroup;
import org.equigen.symbolic.group.PermutationGroup;
import org.equigen.symbolic.group.PointGroup;
import org.equigen.symbolic.group.ProductGroup;
import org.equigen.symbolic.group.SemidirectProduct;
import org.equigen.symbolic.group.SymmetricGroup;
import org.equigen.symbolic.group.WreathProduct;

/** The word for a group with which the names of its classes begin, another one for every name. */
final class GroupWord {
  private static final int LONGEST = 40;
  private static final int DIGITS = 6;

  /** A family with numbers, and the exceptional groups: what these say, letters and digits say. */
  private static final String PLAIN = "[A-Za-z][A-Za-z ]*\\+?(?:\\(\\d+(?:,\\d+)*(?:,C)?\\))?";

  private static final String EXCEPTIONAL = "G2|F4|E[678]";
  private static final Pattern PRODUCT =
      Pattern.compile("(?:%1$s|%2$s)(?: x (?:%1$s|%2$s))*".formatted(EXCEPTIONAL, PLAIN));

  /** Names of group files, in which all between words separates them. */
  private static final Pattern DECLARED =
      Pattern.compile("[A-Za-z0-9 ,.'_-]*[A-Za-z][A-Za-z0-9 ,.'_-]*");

  private GroupWord() {}

  static String of(Group group) {
    return switch (group) {
      case ClassicalGroup classical -> classical(classical);
      case SymmetricGroup(int degree) -> "S" + degree;
      case AlternatingGroup(int degree) -> "A" + degree;
      case ExceptionalGroup exceptional -> exceptional.name();
      case DeclaredGroup declared ->
          words(declared.name(), DECLARED.matcher(declared.name()).matches(), "Declared");
      case PermutationGroup permutations when permutations.name().startsWith("perm(") ->
          "Perm" + permutations.degree() + "_" + digits(permutations.name());
      case PermutationGroup _,
          PointGroup _,
          ElementaryGroup _,
          AffineGroup _,
          ProductGroup _,
          SemidirectProduct _,
          WreathProduct _,
          EmbeddedGroup _,
          JoinGroup _ ->
          named(group.name());
    };
  }

  private static String classical(ClassicalGroup group) {
    if (group.name().equals("SO+(1,3)")) {
      return "Lorentz";
    }
    String symbol = group.family().symbol().replace("+", "Plus");
    String sizes = group.q() == 0 ? "" + group.p() : group.p() + "x" + group.q();
    String field = group.family() == ClassicalGroup.Family.COMPLEX_SPECIAL_LINEAR ? "C" : "";
    return symbol.charAt(0) + symbol.substring(1).toLowerCase(Locale.ROOT) + sizes + field;
  }

  /** E6 is exceptional, so that E(6) is Euclidean. */
  private static String named(String name) {
    String spoken =
        name.replaceAll("\\bE\\((?=[678]\\))", "Euclidean(")
            .replace("+", "Plus")
            .replaceAll("(?<=\\d),(?=\\d)", "x");
    return words(spoken, name, PRODUCT.matcher(name).matches(), "Group");
  }

  private static String words(String name, boolean telling, String otherwise) {
    return words(name, name, telling, otherwise);
  }

  private static String words(String spoken, String name, boolean telling, String otherwise) {
    String camel =
        Arrays.stream(spoken.split("[^A-Za-z0-9]+", -1))
            .filter(word -> !word.isEmpty())
            .map(JavaNames::capitalised)
            .collect(Collectors.joining());
    String letters = JavaNames.letters(camel, otherwise);
    boolean whole = telling && letters.length() == camel.length() && letters.length() <= LONGEST;
    return whole
        ? letters
        : letters.substring(0, Math.min(LONGEST, letters.length())) + "_" + digits(name);
  }

  /** The first digits of the SHA-256 of a name. */
  private static String digits(String name) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
