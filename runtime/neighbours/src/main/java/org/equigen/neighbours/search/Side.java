package org.equigen.neighbours.search;

/** On which side of a point, along the axis of time, its neighbours lie. */
public enum Side {
  /** Anywhere. */
  BOTH,

  /** The time of the neighbour is larger. */
  FUTURE,

  /** The time of the neighbour is smaller. */
  PAST;

  boolean holds(double neighbour, double receiver) {
    return switch (this) {
      case BOTH -> true;
      case FUTURE -> neighbour > receiver;
      case PAST -> neighbour < receiver;
    };
  }
}
