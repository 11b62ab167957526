package org.equigen.codegen.request;

import java.util.Optional;
import org.equigen.symbolic.diagnostic.Place;

/**
 * A text that a user may have given.
 *
 * @param place where it stands or would stand
 * @param text the text, if given
 */
public record RequestedText(Place place, Optional<String> text) {}
