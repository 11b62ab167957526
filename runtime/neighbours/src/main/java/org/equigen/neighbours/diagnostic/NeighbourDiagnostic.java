package org.equigen.neighbours.diagnostic;

import org.equigen.runtime.diagnostic.Diagnostic;
import org.equigen.runtime.diagnostic.DiagnosticMessage;

/** What can be wrong with what neighbours are searched for and among. EQR901 and following. */
public sealed interface NeighbourDiagnostic extends Diagnostic {
  /** An entry of a matrix is no rational number. */
  record BadEntry(String place, int row, int column, String found) implements NeighbourDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR901",
          place,
          entry(row, column) + " is \"" + found + "\"",
          "Valid: whole numbers, decimal numbers and fractions of whole numbers, such as -2/3; 0,"
              + " or an absolute value from 1e-100 to 1e100.");
    }
  }

  /** A matrix is not square, or too large or too small. */
  record BadShape(String place, int rows, int row, int found, int most)
      implements NeighbourDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR902",
          place,
          "there are " + rows + " rows, and row " + row + " has " + found + " entries",
          "A form is a square matrix of 1 to " + most + " rows.");
    }
  }

  /** A matrix is not symmetric. */
  record NotSymmetric(String place, int row, int column, String found, String mirrored)
      implements NeighbourDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR903",
          place,
          entry(row, column) + " is " + found + ", its mirror image " + mirrored,
          "A form is a symmetric matrix; half the sum of a matrix and its transpose has the same"
              + " values.");
    }
  }

  /** All entries of a form vanish, so that all points are equally far from each other. */
  record ZeroForm(String place, int dimension) implements NeighbourDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR904",
          place,
          "all " + dimension + " x " + dimension + " entries are 0",
          "At least one entry must differ from 0.");
    }
  }

  /** A number is so large that values of the form would overflow. */
  record TooLarge(String place, long index, double value, double most)
      implements NeighbourDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR905",
          place,
          "number " + index + " is " + value + ", and its square would overflow",
          "Valid: absolute values up to " + most + "; choose larger units.");
    }
  }

  /** A setting of a search is out of its range. */
  record BadSetting(String place, String setting, String found, String valid)
      implements NeighbourDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR906", place, setting + " is " + found, "Valid: " + valid + ".");
    }
  }

  /** Points have another number of coordinates than what searches among them. */
  record OtherDimension(String place, int found, int expected) implements NeighbourDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR907",
          place,
          "points have " + found + " coordinates",
          "They must have " + expected + ".");
    }
  }

  /** There are more pairs than an array can hold. */
  record TooManyPairs(String place, long found, int most) implements NeighbourDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR908",
          place,
          "there are " + found + " pairs or more",
          "At most "
              + most
              + " fit into one result: search among fewer points at once, for fewer"
              + " neighbours, or in a smaller range.");
    }
  }

  /** The vectors of a lattice span no volume. */
  record FlatLattice(String place, double volume) implements NeighbourDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR909",
          place,
          "its three vectors span the volume " + volume,
          "They must be linearly independent by a margin: the volume at least 1e-6 of the product"
              + " of their lengths.");
    }
  }

  private static String entry(int row, int column) {
    return "the entry in row " + row + ", column " + column;
  }
}
