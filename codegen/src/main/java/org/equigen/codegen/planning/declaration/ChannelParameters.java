package org.equigen.codegen.planning.declaration;

/** Whether a layer has a parameter for each channel. */
public enum ChannelParameters implements OptionWord {
  /** It has none. */
  NONE,
  /** It has one, which starts at zero. */
  CHANNEL
}
