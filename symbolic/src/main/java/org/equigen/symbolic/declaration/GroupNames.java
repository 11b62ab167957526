package org.equigen.symbolic.declaration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.equigen.symbolic.diagnostic.GroupDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.ClassicalGroup;
import org.equigen.symbolic.group.ClassicalGroup.Family;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.SymmetricGroup;

/** Groups by name: {@code lorentz}, {@code SO(3)}, {@code O(1,3)}, {@code Sp(4)}, {@code S(5)}. */
public final class GroupNames {
  /** The largest dimension of V. */
  public static final int MAX_DIMENSION = 1024;

  private static final Pattern SYMBOL = Pattern.compile("\\s*([A-Za-z]+\\+?)\\s*");
  private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,40})\\s*");

  private final Place place;
  private final String text;
  private int position;

  private GroupNames(Place place, String text) {
    this.place = place;
    this.text = text;
  }

  /** All families, in the order in which they are listed to users. */
  public static List<GroupFamily> families() {
    return List.of(GroupFamily.values());
  }

  /** {@link #parse(Place, String)} for a text that stands nowhere in particular. */
  public static Group parse(String text) {
    return parse(Place.of("group"), text);
  }

  /**
   * The group of this name. Case and spaces do not count; {@code lorentz} is {@code SO+(1,3)}.
   *
   * @param place where the text stands, for diagnostics
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException for unknown names, malformed or
   *     impossible parameters and dimensions above {@link #MAX_DIMENSION}
   */
  public static Group parse(Place place, String text) {
    return new GroupNames(place, text).parse();
  }

  private Group parse() {
    Matcher symbol = SYMBOL.matcher(text);
    if (!symbol.lookingAt()) {
      throw malformed(1, "the name of a group, for example \"SO(3)\"");
    }
    GroupFamily family = GroupFamily.of(symbol.group(1)).orElseThrow(this::unknown);
    position = symbol.end();
    return build(family, parameters(family));
  }

  private RuntimeException unknown() {
    List<String> known =
        Arrays.stream(GroupFamily.values())
            .flatMap(family -> Arrays.stream(family.pattern().split(", ")))
            .toList();
    return new GroupDiagnostic.UnknownGroup(place, text, known).exception();
  }

  private RuntimeException malformed(int column, String expected) {
    return new GroupDiagnostic.MalformedGroup(place, text, column, expected).exception();
  }

  private List<Integer> parameters(GroupFamily family) {
    List<BigInteger> values = new ArrayList<>();
    if (family.most() > 0) {
      expect('(');
      do {
        values.add(number());
      } while (accept(','));
      expect(')');
    }
    if (position < text.length()) {
      throw malformed(position + 1, "the end of the name");
    }
    checkCount(family, values.size());
    BigInteger dimension = values.stream().reduce(BigInteger.ZERO, BigInteger::add);
    if (dimension.compareTo(BigInteger.valueOf(MAX_DIMENSION)) > 0) {
      throw new GroupDiagnostic.GroupTooLarge(place, text, dimension.toString(), MAX_DIMENSION)
          .exception();
    }
    return values.stream().map(BigInteger::intValueExact).toList();
  }

  private void checkCount(GroupFamily family, int count) {
    if (count < family.fewest() || count > family.most()) {
      String range = family.most() == family.fewest() ? "one parameter" : "one or two parameters";
      throw bad(family.symbol() + " takes " + range + ", not " + count, family.example());
    }
  }

  private RuntimeException bad(String reason, String alternative) {
    return new GroupDiagnostic.BadParameters(place, text, reason, alternative).exception();
  }

  private BigInteger number() {
    Matcher number = NUMBER.matcher(text).region(position, text.length());
    if (!number.lookingAt()) {
      throw malformed(position + 1, "a number");
    }
    position = number.end();
    return new BigInteger(number.group(1));
  }

  private boolean accept(char symbol) {
    boolean found = position < text.length() && text.charAt(position) == symbol;
    if (found) {
      position++;
      while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
        position++;
      }
    }
    return found;
  }

  private void expect(char symbol) {
    if (!accept(symbol)) {
      throw malformed(position + 1, "\"" + symbol + "\"");
    }
  }

  private Group build(GroupFamily family, List<Integer> parameters) {
    return switch (family) {
      case LORENTZ -> new ClassicalGroup(Family.SPECIAL_ORTHOGONAL_CONNECTED, 1, 3);
      case SPECIAL_ORTHOGONAL_CONNECTED -> connected(parameters);
      case SPECIAL_ORTHOGONAL -> orthogonal(Family.SPECIAL_ORTHOGONAL, parameters);
      case ORTHOGONAL -> orthogonal(Family.ORTHOGONAL, parameters);
      case SYMPLECTIC -> symplectic(parameters.getFirst());
      case SPECIAL_LINEAR ->
          positive("SL", parameters, n -> new ClassicalGroup(Family.SPECIAL_LINEAR, n, 0));
      case SYMMETRIC -> positive("S", parameters, SymmetricGroup::new);
    };
  }

  /** A definite metric leaves one component: SO+(n) is SO(n). */
  private Group connected(List<Integer> parameters) {
    boolean indefinite = parameters.size() == 2 && !parameters.contains(0);
    return orthogonal(
        indefinite ? Family.SPECIAL_ORTHOGONAL_CONNECTED : Family.SPECIAL_ORTHOGONAL, parameters);
  }

  private Group orthogonal(Family family, List<Integer> parameters) {
    int q = parameters.size() == 2 ? parameters.getLast() : 0;
    if (parameters.getFirst() + q == 0) {
      throw bad("it would act on 0 dimensions", family.symbol() + "(1)");
    }
    return new ClassicalGroup(family, parameters.getFirst(), q);
  }

  private Group symplectic(int dimension) {
    if (dimension == 0 || dimension % 2 != 0) {
      throw bad(
          "the dimension " + dimension + " is not 2, 4, 6, ...",
          "Sp(" + (dimension + 2) / 2 * 2 + ")");
    }
    return new ClassicalGroup(Family.SYMPLECTIC, dimension, 0);
  }

  private Group positive(String symbol, List<Integer> parameters, IntFunction<Group> build) {
    if (parameters.getFirst() == 0) {
      throw bad("it would act on 0 dimensions", symbol + "(1)");
    }
    return build.apply(parameters.getFirst());
  }
}
