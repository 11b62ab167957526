package org.equigen.symbolic.solver;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.StringJoiner;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Term;

/** What a basis depends on, as text and as a digest that names its file. */
public final class BasisKey {
  /** Raised whenever the canonical form, the names or the file layout change. */
  private static final int VERSION = 7;

  private BasisKey() {}

  /** Every generator of the group. */
  static String definition(Group group) {
    StringJoiner text = new StringJoiner("\n");
    text.add("group " + group.getClass().getSimpleName() + " " + group.name());
    text.add("field " + group.field());
    group.generators().forEach(generator -> text.add("generator " + generator));
    group.discrete().forEach(element -> text.add("element " + element));
    return text.toString();
  }

  /** Every generator of the group, and the pair of terms. */
  public static String definition(Group group, Term in, Term out) {
    StringJoiner text = new StringJoiner("\n");
    text.add("equigen-basis " + VERSION);
    text.add(definition(group));
    text.add("in " + in);
    text.add("out " + out);
    new SubspaceText(text).of(in).of(out);
    return text.toString();
  }

  /** Hexadecimal SHA-256 of a text. */
  static String digest(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A fresh SHA-256. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
