package org.equigen.neighbours;

/** How neighbours under a form are found. No choice changes a result. */
public enum SearchMethod {
  /** Set by set the faster one, by the number of points and what is looked for. */
  AUTOMATIC,

  /** Every point is looked at for every query. */
  ALL_PAIRS,

  /** Boxes of points are left out where bounds show that none of them is a neighbour. */
  TREE
}
