package org.equigen.runtime.checkpoint;

/** What to do where a file already has the name to be written. */
public enum ExistingFile {
  /** Stop, and leave it as it is. */
  REFUSE,
  /** Replace or continue it if it comes from the same run; stop otherwise. */
  SAME_RUN
}
