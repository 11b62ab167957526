package org.equigen.neighbours.search;

import org.equigen.neighbours.Neighbours;
import org.equigen.neighbours.PointSets;
import org.equigen.neighbours.SearchSettings;
import org.equigen.neighbours.diagnostic.NeighbourDiagnostic;
import org.equigen.neighbours.form.QuadraticForm;
import org.equigen.neighbours.kernel.FormKernel;
import org.equigen.neighbours.kernel.FormKernels;

/**
 * Exact neighbours under a quadratic form of any signature.
 *
 * <p>What is found is what a loop over all pairs finds that computes {@link QuadraticForm#interval}
 * and orders by what the {@link Criterion} minimises, then by index: the same indices and the same
 * bits of s2, for every method, every choice of axes, every number of threads, with or without the
 * Vector API. {@code docs/neighbours.md} says why.
 */
public final class FormSearch {
  /** As many as an array may hold on every machine. */
  static final int MOST_PAIRS = Integer.MAX_VALUE - 8;

  private final QuadraticForm form;
  private final Criterion criterion;
  private final SearchSettings settings;
  private final FormKernel kernel;
  private final int mostPairs;

  /**
   * A search.
   *
   * @param form gives s2
   * @param criterion says who is a neighbour
   * @param settings how it runs
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the axis of time is none of the
   *     form's coordinates
   */
  public FormSearch(QuadraticForm form, Criterion criterion, SearchSettings settings) {
    this(form, criterion, settings, FormKernels.selected(), MOST_PAIRS);
  }

  FormSearch(
      QuadraticForm form,
      Criterion criterion,
      SearchSettings settings,
      FormKernel kernel,
      int mostPairs) {
    this.form = form;
    this.criterion = criterion;
    this.settings = settings;
    this.kernel = kernel;
    this.mostPairs = mostPairs;
    if (criterion.axis() >= form.dimension()) {
      throw new NeighbourDiagnostic.BadSetting(
              "criterion",
              "the axis of time",
              criterion.axis() + "",
              "0 to " + (form.dimension() - 1))
          .exception();
    }
  }

  /** A search on one thread. */
  public FormSearch(QuadraticForm form, Criterion criterion) {
    this(form, criterion, SearchSettings.DEFAULT);
  }

  /**
   * Sorts points, so that many searches among them can follow.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the points have another dimension
   *     than the form, or a coordinate is so large that s2 might overflow
   */
  public FormIndex index(PointSets points) {
    return new FormIndex(this, points);
  }

  /**
   * The neighbours of every point among the others of its set: a point is no neighbour of itself,
   * but a duplicate of it is one.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException as {@link #index}, and if there are
   *     too many pairs
   */
  public Neighbours among(PointSets points) {
    return index(points).among();
  }

  /**
   * The neighbours of every query among the points of the set of the same number.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException as {@link #among}, and if there are
   *     more or fewer sets of queries than of points
   */
  public Neighbours of(PointSets queries, PointSets points) {
    return index(points).of(queries);
  }

  QuadraticForm form() {
    return form;
  }

  Criterion criterion() {
    return criterion;
  }

  SearchSettings settings() {
    return settings;
  }

  /** For one thread. */
  GroupSearch group(TilePack points, int limit) {
    return new GroupSearch(kernel, form.terms(), criterion, points, limit);
  }

  SearchCount count(int queries) {
    return new SearchCount(queries, mostPairs, settings.progress());
  }

  /** Whether a set of this size gets a tree. */
  boolean byTree(int size) {
    return switch (settings.method()) {
      case ALL_PAIRS -> false;
      case TREE -> size > 0;
      case AUTOMATIC -> size > Crossover.points(form, criterion);
    };
  }

  void require(String place, PointSets points) {
    if (points.dimension() != form.dimension()) {
      throw new NeighbourDiagnostic.OtherDimension(place, points.dimension(), form.dimension())
          .exception();
    }
    double most = Math.sqrt(Double.MAX_VALUE / Math.max(1, form.terms().size())) / 1024;
    double[] coordinates = points.coordinates();
    for (int i = 0; i < coordinates.length; i++) {
      if (Math.abs(coordinates[i]) > most) {
        throw new NeighbourDiagnostic.TooLarge(place, i, coordinates[i], most).exception();
      }
    }
  }
}
