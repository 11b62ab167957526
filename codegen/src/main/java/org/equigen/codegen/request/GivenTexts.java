package org.equigen.codegen.request;

/** What a user gave by names: options, keys of a file, values of an annotation. */
@FunctionalInterface
public interface GivenTexts {
  /**
   * What was given under a name.
   *
   * @param name as on the command line, without dashes in front, for example {@code in}
   */
  RequestedText text(String name);
}
