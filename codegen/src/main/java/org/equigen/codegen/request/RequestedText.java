package org.equigen.codegen.request;

import java.util.Optional;
import org.equigen.symbolic.diagnostic.Place;

/**
 * A text that a user may have given.
 *
 * @param place where it stands or would stand
 * @param text the text, if given
 */
public record RequestedText(Place place, Optional<String> text) {
  /** A text that was given. */
  public static RequestedText of(Place place, String text) {
    return new RequestedText(place, Optional.of(text));
  }

  /** A text that was not given. */
  public static RequestedText missing(Place place) {
    return new RequestedText(place, Optional.empty());
  }
}
