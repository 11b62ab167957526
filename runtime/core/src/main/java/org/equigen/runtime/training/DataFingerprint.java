package org.equigen.runtime.training;

import org.equigen.runtime.data.Column;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.data.IndexMap;
import org.equigen.runtime.data.Numbers;

/** Hexadecimal SHA-256 of a data set: domains and their rows, columns and index maps. */
final class DataFingerprint {
  private DataFingerprint() {}

  static String of(Dataset data) {
    ContentDigest digest = new ContentDigest();
    for (String domain : data.schema().domains()) {
      digest.add(domain + " " + data.rows(domain));
    }
    for (Column column : data.columns()) {
      digest.add(column.name() + " of " + column.domain() + " " + column.size());
      switch (column.numbers()) {
        case Numbers.Floats(float[] single) -> digest.add(single);
        case Numbers.Doubles(double[] wide) -> digest.add(wide);
      }
    }
    for (IndexMap map : data.maps()) {
      digest.add(map.shape().toString()).add(map.images());
    }
    return digest.hexadecimal();
  }
}
