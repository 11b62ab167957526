package org.equigen.gpu;

/**
 * What was copied between a device and its host so far.
 *
 * @param writes copies to the device
 * @param bytesWritten bytes of these
 * @param reads copies from the device
 * @param bytesRead bytes of these
 */
public record Traffic(long writes, long bytesWritten, long reads, long bytesRead) {
  /** Nothing. */
  static final Traffic NONE = new Traffic(0, 0, 0, 0);

  /** Both together. */
  Traffic plus(Traffic other) {
    return new Traffic(
        writes + other.writes,
        bytesWritten + other.bytesWritten,
        reads + other.reads,
        bytesRead + other.bytesRead);
  }

  /** What was copied since another time. */
  public Traffic since(Traffic before) {
    return new Traffic(
        writes - before.writes,
        bytesWritten - before.bytesWritten,
        reads - before.reads,
        bytesRead - before.bytesRead);
  }
}
