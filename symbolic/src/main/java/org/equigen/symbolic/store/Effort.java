package org.equigen.symbolic.store;

import java.time.Duration;

/**
 * Multiplications that a run took, by what becomes of them when its solutions are kept. They depend
 * on the problem alone, not on the machine or on what else it does.
 *
 * @param repeated those that reading a file repeats: equations are written down and solutions
 *     substituted into them
 * @param saved those that it saves: eliminations, modulo every prime that was needed
 */
public record Effort(long repeated, long saved) {
  /** What an elimination takes for each multiplication, memory included. */
  private static final long NANOSECONDS = 5;

  /**
   * Whether reading is clearly cheaper than computing anew: it takes at most half of the
   * multiplications, and what it saves is worth the file.
   *
   * @param worth time that a file must save; zero for every file
   */
  public boolean isWorthKeeping(Duration worth) {
    return worth.isZero() || (saved >= repeated && savedTime().compareTo(worth) >= 0);
  }

  /** About the time that reading saves. */
  Duration savedTime() {
    return Duration.ofNanos(NANOSECONDS * saved);
  }
}
