package org.equigen.symbolic.declaration;

import java.util.List;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;

/**
 * Groups by name: {@code lorentz}, {@code SO(3)}, {@code S(5)}, {@code SO(3) x S(5)}, {@code S(3)
 * wr Z(4)}, {@code translations(4) : O(1,3)}, {@code SO(2)[1,2 of 3]}, {@code join(lorentz,
 * parity)}.
 */
public final class GroupNames {
  /** The largest dimension of V. */
  public static final int MAX_DIMENSION = 1024;

  /** The largest degree over Q of the field of the entries. */
  public static final int MAX_FIELD_DEGREE = 24;

  private GroupNames() {}

  /** All families, in the order in which they are listed to users. */
  public static List<GroupFamily> families() {
    return List.of(GroupFamily.values());
  }

  /** {@link #parse(Place, String)} for a text that stands nowhere in particular. */
  public static Group parse(String text) {
    return parse(Place.of("group"), text);
  }

  /**
   * The group of this name. Case and spaces do not count; {@code lorentz} is {@code SO+(1,3)}. The
   * name of the group that is found reads back as the same group.
   *
   * @param place where the text stands, for diagnostics
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException for unknown names, malformed or
   *     impossible parameters, dimensions above {@link #MAX_DIMENSION} and number fields of a
   *     degree above {@link #MAX_FIELD_DEGREE}
   */
  public static Group parse(Place place, String text) {
    return new GroupNameParser(place, text).parse();
  }
}
