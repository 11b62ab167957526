package org.equigen.runtime.diagnostic;

import java.util.List;

/** What can be wrong with how data sets are put together and cut. EQR311 and following. */
public sealed interface DatasetDiagnostic extends Diagnostic {
  /** There is no domain, column or map of this name. */
  record UnknownName(String place, String what, String name, List<String> known)
      implements DatasetDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR311",
          place,
          "there is no " + what + " \"" + name + "\"",
          Nearest.sentence(name, known));
    }
  }

  /** The name of a domain, column or map is empty or taken. */
  record NameTaken(String place, String what, String name) implements DatasetDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR312",
          place,
          "the " + what + " name \"" + name + "\" is empty or taken",
          "Give every " + what + " a name of its own; the domain \"shared\" is always there.");
    }
  }

  /** A domain has a negative number of rows. */
  record NegativeRows(String place, String domain, int found) implements DatasetDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR313",
          place,
          "the number of rows of \"" + domain + "\" is " + found,
          "It must be 0 or more.");
    }
  }

  /** A column or a map has another number of values than its domain has room for. */
  record WrongLength(String place, long found, String domain, int rows, int size, long expected)
      implements DatasetDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR314",
          place,
          "the array has " + found + " numbers",
          "It must have "
              + expected
              + ": ["
              + rows
              + " rows of \""
              + domain
              + "\"]["
              + size
              + " a row].");
    }
  }

  /** An image of a map is no row of the domain that it maps to. */
  record ImageOutOfRange(String place, String from, int row, int image, String to, int end)
      implements DatasetDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR315",
          place,
          taken(from, row, image),
          "The domain \"" + to + "\" has " + end + " rows, numbered from 0.");
    }
  }

  /** The images of a map that is declared sorted fall. */
  record UnsortedMap(String place, String from, int row, int image, int before)
      implements DatasetDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR316",
          place,
          taken(from, row, image) + ", the one before to row " + before,
          "Sort the rows of \"" + from + "\" by them, or declare the map by map(...).");
    }
  }

  /** Nothing says to which samples the rows of a domain belong. */
  record NoOwner(String place, String domain, String samples) implements DatasetDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR317",
          place,
          "no chain of maps leads from \"" + domain + "\" to \"" + samples + "\"",
          "Say to which of the samples its rows belong: parts(...), or a map to a domain that"
              + " belongs to them.");
    }
  }

  /** The rows of a domain do not follow each other in the order of their samples. */
  record RowsOutOfOrder(
      String place, String domain, int row, int sample, int before, String samples)
      implements DatasetDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR318",
          place,
          "row "
              + row
              + " of \""
              + domain
              + "\" belongs to row "
              + sample
              + " of \""
              + samples
              + "\", the one before to row "
              + before,
          "Sort the rows of \"" + domain + "\" by the samples to which they belong.");
    }
  }

  /** A map leads from the rows of one sample to those of another. */
  record CrossingSamples(String place, String from, int row, int sample, int other, String samples)
      implements DatasetDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR319",
          place,
          "row "
              + row
              + " of \""
              + from
              + "\" lies in row "
              + sample
              + " of \""
              + samples
              + "\", its image in row "
              + other,
          "Samples are cut apart: make what is connected one sample.");
    }
  }

  /** A range of positions does not lie within an order. */
  record BadRange(String place, int from, int to, int length) implements DatasetDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR320",
          place,
          "the positions go from " + from + " to " + to,
          "Valid: 0 <= from <= to <= " + length + ".");
    }
  }

  /** An order names a sample that is not there. */
  record UnknownSample(String place, int position, int sample, int count)
      implements DatasetDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR321",
          place,
          "the sample at position " + position + " is number " + sample,
          "There are " + count + " samples, numbered from 0.");
    }
  }

  /** Samples have more rows together than an array can hold. */
  record TooManyRows(String place, String domain, long rows, int most)
      implements DatasetDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR322",
          place,
          "they have " + rows + " rows of \"" + domain + "\"",
          "At most " + most + " fit into one batch: take fewer samples at once.");
    }
  }

  /** A batch is loaded from data with other domains, columns or maps. */
  record OtherSchema(String place, String found, String expected) implements DatasetDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR323",
          place,
          "the data have the schema " + found,
          "It was made for " + expected + ": make another batch for these data.");
    }
  }

  /** A column is not what a layer or a loss reads under its name. */
  record OtherShape(
      String place, String column, int found, String foundDomain, int needed, String neededDomain)
      implements DatasetDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR324",
          place,
          "the column \""
              + column
              + "\" has "
              + found
              + " numbers a row of \""
              + foundDomain
              + "\"",
          "It must have " + needed + " a row of \"" + neededDomain + "\".");
    }
  }

  /** A map is not the one that a layer goes along under its name. */
  record OtherMap(String place, String map, String found, String needed)
      implements DatasetDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR325",
          place,
          "the map \"" + map + "\" is " + found,
          "The layer goes along one that is " + needed + ".");
    }
  }

  /** A weight of a loss is negative. */
  record BadWeight(String place, long index, double value) implements DatasetDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR326",
          place,
          "weight " + index + " is " + value,
          "Valid: 0 and more; rows of weight 0 are left out.");
    }
  }

  private static String taken(String from, int row, int image) {
    return "row " + row + " of \"" + from + "\" goes to row " + image;
  }
}
