package org.equigen.runtime.training;

/** Why a training ended. */
public enum StopReason {
  /** All epochs are done. */
  COMPLETE,
  /** The validation loss has not fallen for as many epochs as the patience allows. */
  NO_IMPROVEMENT,
  /** The stop signal was given. */
  INTERRUPTED
}
