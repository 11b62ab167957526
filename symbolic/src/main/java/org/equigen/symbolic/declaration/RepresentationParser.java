package org.equigen.symbolic.declaration;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.equigen.symbolic.declaration.RepresentationLexer.Kind;
import org.equigen.symbolic.declaration.RepresentationLexer.Token;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.diagnostic.RepresentationDiagnostic;
import org.equigen.symbolic.group.Component;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.irreducible.Irreducible;
import org.equigen.symbolic.irreducible.Irreducibles;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Representation;

/**
 * Reads representations.
 *
 * <pre>
 * sum      = product { "+" product }
 * product  = [ number ["*"] ] power { ["*"] power }     a number may also follow a "*"
 * power    = atom { "'" | "~" | "^" number | "[" block "]" }
 * atom     = "S" | "V" | "T(" p "," q ")" | "Sym(" k "," sum ")" | "Alt(" k "," sum ")"
 *          | "Harm(" l "," sum ")" | "Schur([" rows "]," sum ")" | "Conj(" sum ")" | "Real(" sum ")"
 *          | "RealForm(" sum ")" | "Sub(" sum "," vectors ")" | "Quot(" sum "," vectors ")" | label | "(" sum ")"
 * label    = "[" numbers "]" | "(" number "," numbers ")" | degree "e" | degree "o"
 *          | word [ "(" numbers ")" ] | "irrep(" [ group "," ] number [ ",real" | ",complex" ] ")"
 * vectors  = "{{" numbers "}" { ",{" numbers "}" } "}"
 * </pre>
 *
 * <p>So {@code 2V^3} is two copies of {@code V*V*V}, {@code 5(S+V)} is five times S then V, {@code
 * VV'} is {@code V*V'}, {@code 128x0e} is {@code 128*0e} and {@code V~} is {@code Conj(V)}. {@code
 * Young} is another word for {@code Schur}. A block by its name alone, a word, is V of that block.
 */
public final class RepresentationParser {
  /** The largest multiplicity. */
  public static final int MAX_MULTIPLICITY = 1_000_000;

  /** The largest power, degree or tensor order. */
  public static final int MAX_POWER = 64;

  private static final int MAX_LENGTH = 4096;
  private static final int MAX_DEPTH = 64;
  private static final int MAX_SIGNS = 8;
  private static final int MAX_ROWS = 16;
  private static final List<String> KNOWN =
      List.of(
          "S",
          "V",
          "V'",
          "T(p,q)",
          "Sym(k,R)",
          "Alt(k,R)",
          "Schur([2,1],R)",
          "Conj(R)",
          "Real(R)",
          "RealForm(R)",
          "Sub(R,{{1,0}})",
          "Quot(R,{{1,0}})",
          "Harm(l,R)");

  private static final String NUMBERS = "-?\\d+(?:\\s*/\\s*0*[1-9]\\d*)?\\s*";
  private static final Pattern LIST =
      Pattern.compile("\\(\\s*" + NUMBERS + "(?:,\\s*" + NUMBERS + ")+\\)");
  private static final Pattern ARGUMENTS =
      Pattern.compile("\\(\\s*" + NUMBERS + "(?:,\\s*" + NUMBERS + ")*\\)");
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}\\.\\d{1,9}");
  private static final Pattern DECIMALS =
      Pattern.compile(
          "\\(\\s*(?=[^()]*\\.)-?\\d{1,9}(?:\\.\\d{1,9})?\\s*"
              + "(?:,\\s*-?\\d{1,9}(?:\\.\\d{1,9})?\\s*)*\\)");
  private static final Pattern BRACKETS =
      Pattern.compile("\\[\\s*" + NUMBERS + "(?:,\\s*" + NUMBERS + ")*\\]");

  /** The x of {@code 2x(1,1)} or {@code 3xS}, which is for people. */
  private static final Pattern TIMES = Pattern.compile("(?<![\\w.)\\]])(\\d+)x(?=[A-Za-z(\\[])");

  private static final Pattern VECTOR =
      Pattern.compile("\\{\\s*" + NUMBERS + "(?:,\\s*" + NUMBERS + ")*\\}");

  private final Group group;
  private final RepresentationCursor cursor;
  private final List<Pending> pending = new ArrayList<>();
  private int depth;

  /** A label whose group is not known until it is clear that no block follows. */
  private record Pending(Rep.Label label, Token token) {}

  private RepresentationParser(Place place, String text, Group group) {
    this.group = group;
    cursor = new RepresentationCursor(place, text);
  }

  /** {@link #parse(Place, String, Group)} for a text that stands nowhere in particular. */
  public static Representation parse(String text, Group group) {
    return parse(Place.of("representation"), text, group);
  }

  /**
   * The representation in canonical form.
   *
   * @param place where the text stands, for diagnostics
   * @param group decides the dimension of V
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException for anything but a representation
   *     of a size that can be worked with
   */
  public static Representation parse(Place place, String text, Group group) {
    return new RepresentationNormalizer(place, text, group, RepresentationNormalizer.MAX_SIZE)
        .normalize(read(place, text, group));
  }

  /**
   * The same for a representation that is only counted with, so that it may have up to {@code 2^61}
   * components.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException as {@link #parse(Place, String,
   *     Group)}
   */
  public static Representation parseCounted(Place place, String text, Group group) {
    return new RepresentationNormalizer(place, text, group, RepresentationNormalizer.MAX_COUNTED)
        .normalize(read(place, text, group));
  }

  /**
   * The expression as written.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if the text is no expression
   */
  public static Rep read(Place place, String text, Group group) {
    if (text.isBlank()) {
      throw new RepresentationDiagnostic.Empty(place, "4V + S").exception();
    }
    if (text.length() > MAX_LENGTH) {
      throw new RepresentationDiagnostic.TooComplex(place, "characters", text.length(), MAX_LENGTH)
          .exception();
    }
    String plain = TIMES.matcher(text).replaceAll("$1 ");
    RepresentationParser parser = new RepresentationParser(place, plain, group);
    Rep rep = parser.sum();
    if (parser.cursor.peek().kind() != Kind.END) {
      throw parser.cursor.unexpected("\"+\", \"*\" or the end");
    }
    parser.requireKnown(0, group);
    return rep;
  }

  private Rep sum() {
    if (++depth > MAX_DEPTH) {
      throw cursor.tooComplex("levels of parentheses", depth, MAX_DEPTH);
    }
    List<Rep> parts = new ArrayList<>();
    do {
      parts.add(product());
    } while (cursor.accept('+'));
    depth--;
    return parts.size() == 1 ? parts.getFirst() : new Rep.Sum(parts);
  }

  private Rep product() {
    int multiplicity = 1;
    List<Rep> parts = new ArrayList<>();
    boolean more = true;
    while (more) {
      boolean number = cursor.atNumber();
      multiplicity = number ? multiplied(multiplicity) : multiplicity;
      if (number && (cursor.accept('*') || cursor.acceptTimes())) {
        continue;
      }
      if (number && cursor.peek().kind() == Kind.END) {
        throw cursor.unexpected("a representation" + countsCopies());
      }
      do {
        parts.add(power());
      } while (startsAtom());
      more = cursor.accept('*');
    }
    Rep product = parts.size() == 1 ? parts.getFirst() : new Rep.Product(parts);
    return multiplicity == 1 ? product : new Rep.Multiple(multiplicity, product);
  }

  /** Who writes 8 for a representation of SU(3) learns its label. */
  private String countsCopies() {
    return Irreducibles.forms(group).stream()
        .findFirst()
        .flatMap(
            form ->
                Irreducibles.of(group, form) instanceof Irreducible.Known known
                    ? Optional.of(
                        "; a number counts copies, and irreducible representations have labels:"
                            + " \"%s\" has dimension %s".formatted(form, known.dimension()))
                    : Optional.empty())
        .orElse("; a number counts copies");
  }

  private int multiplied(int multiplicity) {
    Token token = cursor.peek();
    long product = (long) multiplicity * cursor.count("multiplicity", 1, MAX_MULTIPLICITY);
    if (product > MAX_MULTIPLICITY) {
      throw cursor.outOfRange(token, "multiplicity", Long.toString(product), 1, MAX_MULTIPLICITY);
    }
    return (int) product;
  }

  private boolean startsAtom() {
    return cursor.peek().kind() == Kind.NAME || cursor.peek().is('(');
  }

  private Rep power() {
    int before = pending.size();
    Rep rep = atom();
    int signs = 0;
    while (isPostfix(cursor.peek())) {
      if (++signs > MAX_SIGNS) {
        throw cursor.tooComplex("powers and duals of one part", signs, MAX_SIGNS);
      }
      rep = postfix(rep, before);
    }
    return rep;
  }

  private static boolean isPostfix(Token token) {
    return token.is('\'') || token.is('~') || token.is('^') || token.is('[');
  }

  private Rep postfix(Rep rep, int before) {
    if (cursor.accept('\'')) {
      return new Rep.Dual(rep);
    }
    if (cursor.accept('~')) {
      return new Rep.Conjugate(rep);
    }
    if (cursor.accept('^')) {
      return new Rep.Power(rep, cursor.count("power", 1, MAX_POWER));
    }
    Token token = cursor.peek();
    String name = cursor.bracketed();
    Component component = Blocks.find(group, name).orElseThrow(() -> unknownComponent(token, name));
    requireKnown(before, Blocks.group(group, component));
    return new Rep.Block(rep, component.name());
  }

  private RuntimeException unknownComponent(Token token, String name) {
    return new RepresentationDiagnostic.UnknownBlock(
            cursor.place(),
            cursor.text(),
            token.column(),
            name,
            group.name(),
            group.components().stream().map(Component::name).toList())
        .exception();
  }

  /** Refuses the first label since {@code before} that the group does not have. */
  private void requireKnown(int before, Group labelled) {
    while (pending.size() > before) {
      Pending first = pending.remove(before);
      if (IrreducibleLabels.resolve(labelled, first.label().text()).isEmpty()) {
        throw unknown(first.token(), first.label().text(), labelled);
      }
    }
  }

  private RuntimeException unknown(Token token, String name, Group searched) {
    Optional<Irreducible.Refused> refused = IrreducibleLabels.refusal(searched, name);
    if (refused.isPresent()) {
      return new RepresentationDiagnostic.NoSuchIrreducible(
              cursor.place(),
              cursor.text(),
              token.column(),
              name,
              searched.name(),
              refused.get().reason(),
              refused.get().alternative())
          .exception();
    }
    List<String> known = new ArrayList<>(KNOWN);
    known.addAll(IrreducibleLabels.forms(searched));
    searched.components().forEach(component -> known.add("V[" + component.name() + "]"));
    return new RepresentationDiagnostic.UnknownRepresentation(
            cursor.place(), cursor.text(), token.column(), name, searched.name(), known)
        .exception();
  }

  private Rep atom() {
    Token token = cursor.peek();
    if (token.is('(')) {
      refuseDecimals(token, "");
      return cursor.accept(LIST).<Rep>map(list -> label(token, list)).orElseGet(this::parentheses);
    }
    if (token.is('[')) {
      return cursor
          .accept(BRACKETS)
          .<Rep>map(list -> label(token, list))
          .orElseThrow(() -> cursor.unexpected("a representation"));
    }
    if (token.kind() == Kind.PARITY) {
      return label(token, cursor.take().text());
    }
    if (token.kind() != Kind.NAME) {
      throw cursor.unexpected("a representation");
    }
    return named(cursor.take());
  }

  private Rep parentheses() {
    cursor.accept('(');
    Rep rep = sum();
    cursor.expect(')', "\"+\", \"*\" or \")\"");
    return rep;
  }

  private Rep.Label label(Token token, String text) {
    Rep.Label label = new Rep.Label(text);
    pending.add(new Pending(label, token));
    return label;
  }

  private Rep named(Token token) {
    return switch (token.text()) {
      case "S" -> new Rep.Scalar();
      case "V" -> new Rep.Vector();
      case "T" -> tensor();
      case "Sym" -> induced(Rep.Symmetric::new);
      case "Alt" -> induced(Rep.Alternating::new);
      case "Harm" -> induced(Rep.Harmonic::new);
      case "Schur", "Young" -> schur(token.text());
      case "Conj" -> wrapped(token.text(), Rep.Conjugate::new);
      case "Real" -> wrapped(token.text(), Rep.Real::new);
      case "RealForm" -> wrapped(token.text(), Rep.RealForm::new);
      case "Sub", "Quot" -> span(token.text());
      case RepresentationLexer.NUMBERED -> numbered(token);
      default -> word(token);
    };
  }

  /** A block, or a label. */
  private Rep word(Token token) {
    boolean block = group.components().stream().anyMatch(part -> part.name().equals(token.text()));
    if (block) {
      return new Rep.Block(new Rep.Vector(), token.text());
    }
    if (token.text().equals("x")) {
      throw cursor.unexpected(token, "a representation");
    }
    refuseDecimals(token, token.text());
    String arguments = cursor.accept(ARGUMENTS).orElse("");
    if (arguments.isEmpty() && cursor.peek().is('(')) {
      throw unknown(token, token.text(), group);
    }
    return label(token, token.text() + arguments);
  }

  /** {@code spin(0.5)} is {@code spin(1/2)}. */
  private void refuseDecimals(Token token, String word) {
    Optional<String> decimals = cursor.accept(DECIMALS);
    if (decimals.isPresent()) {
      String fractions =
          DECIMAL
              .matcher(decimals.get())
              .replaceAll(
                  found -> {
                    BigDecimal value = new BigDecimal(found.group());
                    return new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                        .toString();
                  });
      throw new RepresentationDiagnostic.NoSuchIrreducible(
              cursor.place(),
              cursor.text(),
              token.column(),
              word + decimals.get(),
              group.name(),
              "decimals are written as fractions",
              word + fractions)
          .exception();
    }
  }

  /** A number behind the name of a group, which may hold parentheses and commas itself. */
  private Rep numbered(Token token) {
    String names =
        Stream.concat(
                Stream.of(group),
                group.components().stream().map(block -> Blocks.group(group, block)))
            .map(each -> Pattern.quote(each.name()))
            .collect(Collectors.joining("|"));
    String number = "\\d+\\s*(?:,\\s*(?:real|complex)\\s*)?\\)";
    Pattern known = Pattern.compile("\\(\\s*(?:(?:" + names + ")\\s*,\\s*)?" + number);
    String arguments =
        cursor
            .accept(known)
            .or(() -> cursor.accept(Pattern.compile("\\([^\\[\\]{}]*?,\\s*" + number)))
            .orElseThrow(() -> cursor.unexpected("a number in parentheses as in \"irrep(3)\""));
    return label(token, token.text() + arguments);
  }

  private Rep tensor() {
    cursor.expect('(', "\"(\" as in \"T(1,1)\"");
    int p = cursor.count("number of vectors", 0, MAX_POWER);
    cursor.expect(',', "\",\" as in \"T(1,1)\"");
    int q = cursor.count("number of duals", 0, MAX_POWER);
    cursor.expect(')', "\")\"");
    return new Rep.Tensor(p, q);
  }

  private Rep induced(BiFunction<Integer, Rep, Rep> build) {
    cursor.expect('(', "\"(\" as in \"Sym(2,V)\"");
    int degree = cursor.count("degree", 1, MAX_POWER);
    cursor.expect(',', "\",\" as in \"Sym(2,V)\"");
    Rep of = sum();
    cursor.expect(')', "\")\"");
    return build.apply(degree, of);
  }

  private Rep wrapped(String word, UnaryOperator<Rep> build) {
    cursor.expect('(', "\"(\" as in \"" + word + "(V)\"");
    Rep of = sum();
    cursor.expect(')', "\"+\", \"*\" or \")\"");
    return build.apply(of);
  }

  private Rep schur(String word) {
    String example = " as in \"" + word + "([2,1],V)\"";
    cursor.expect('(', "\"(\"" + example);
    Token start = cursor.peek();
    cursor.expect('[', "\"[\"" + example);
    List<Integer> shape = new ArrayList<>();
    do {
      shape.add(cursor.count("row of the Young diagram", 1, RepresentationNormalizer.MAX_BOXES));
    } while (cursor.accept(','));
    cursor.expect(']', "\",\" or \"]\"" + example);
    requirePartition(start, shape);
    cursor.expect(',', "\",\"" + example);
    Rep of = sum();
    cursor.expect(')', "\"+\", \"*\" or \")\"");
    return new Rep.Schur(shape, of);
  }

  private void requirePartition(Token start, List<Integer> shape) {
    int boxes = shape.stream().mapToInt(Integer::intValue).sum();
    if (boxes > RepresentationNormalizer.MAX_BOXES) {
      throw cursor.tooComplex(
          "boxes in a Young diagram", boxes, RepresentationNormalizer.MAX_BOXES);
    }
    List<Integer> falling = shape.stream().sorted((a, b) -> b - a).toList();
    if (!shape.equals(falling)) {
      throw new RepresentationDiagnostic.NoPartition(
              cursor.place(), cursor.text(), start.column(), shape, falling)
          .exception();
    }
  }

  private Rep span(String word) {
    String example = " as in \"" + word + "(V,{{1,0}})\"";
    cursor.expect('(', "\"(\"" + example);
    Rep of = sum();
    cursor.expect(',', "\",\"" + example);
    cursor.expect('{', "\"{\"" + example);
    List<List<Rational>> vectors = new ArrayList<>();
    do {
      if (vectors.size() == MAX_ROWS) {
        throw cursor.tooComplex("vectors in one subspace", MAX_ROWS + 1, MAX_ROWS);
      }
      vectors.add(vector(example));
    } while (cursor.accept(','));
    cursor.expect('}', "\",\" or \"}\"" + example);
    cursor.expect(')', "\")\"");
    return new Rep.Span(word.equals("Quot"), of, vectors);
  }

  private List<Rational> vector(String example) {
    String text =
        cursor
            .accept(VECTOR)
            .orElseThrow(() -> cursor.unexpected("a vector of numbers in braces" + example));
    String inner = text.substring(1, text.length() - 1);
    return Pattern.compile(",").splitAsStream(inner).map(Rational::parse).toList();
  }
}
