package org.equigen.neighbours;

import org.equigen.neighbours.diagnostic.NeighbourDiagnostic;
import org.equigen.neighbours.form.Axes;

/**
 * How a search runs. No setting changes a result.
 *
 * @param threads number of threads, 1 or more; one is the calling thread
 * @param method tree or all pairs
 * @param axes coordinates of the boxes of a tree
 * @param progress hears how it goes on
 */
public record SearchSettings(int threads, SearchMethod method, Axes axes, SearchProgress progress) {
  /** One thread, method and axes chosen by the search, silent. */
  public static final SearchSettings DEFAULT =
      new SearchSettings(1, SearchMethod.AUTOMATIC, Axes.AUTOMATIC, SearchProgress.SILENT);

  /**
   * Settings that make sense.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if there is no thread
   */
  public SearchSettings {
    if (threads < 1 || threads > 1024) {
      throw new NeighbourDiagnostic.BadSetting(
              "search settings", "the number of threads", threads + "", "1 to 1024")
          .exception();
    }
  }

  /** With another number of threads. */
  public SearchSettings onThreads(int number) {
    return new SearchSettings(number, method, axes, progress);
  }

  /** With another method. */
  public SearchSettings by(SearchMethod choice) {
    return new SearchSettings(threads, choice, axes, progress);
  }

  /** With boxes in other coordinates. */
  public SearchSettings along(Axes choice) {
    return new SearchSettings(threads, method, choice, progress);
  }

  /** With somebody who hears how it goes on. */
  public SearchSettings tell(SearchProgress listener) {
    return new SearchSettings(threads, method, axes, listener);
  }
}
