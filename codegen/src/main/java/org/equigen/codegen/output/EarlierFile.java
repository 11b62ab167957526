package org.equigen.codegen.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file that Equigen generated for another layer of the same name: kernels beside a class that is
 * newer and means something else.
 *
 * @param path of the file
 * @param deleted whether it is gone
 */
public record EarlierFile(String path, boolean deleted) {
  /**
   * Deletes those files that carry the digest of another layer. What Equigen did not generate, and
   * what belongs to the same layer, stays.
   *
   * @param directory to which all names are relative
   * @param fresh the content of a file of the new layer
   * @param names of files that the new layer might have as well, and that were not written with it
   */
  public static List<EarlierFile> delete(Path directory, byte[] fresh, List<String> names) {
    Optional<String> digest = FileHead.of(fresh).digest();
    List<EarlierFile> earlier = new ArrayList<>();
    for (String name : names) {
      Path file = directory.resolve(name);
      if (digest.isPresent() && Files.isRegularFile(file) && differs(file, digest.get())) {
        earlier.add(new EarlierFile(file.toString(), isDeleted(file)));
      }
    }
    return earlier;
  }

  private static boolean differs(Path file, String digest) {
    try {
      return FileHead.of(file).digest().filter(found -> !found.equals(digest)).isPresent();
    } catch (IOException _) {
      return false; // nobody can say whose it is
    }
  }

  private static boolean isDeleted(Path file) {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException _) {
      return false;
    }
  }

  /** The file, and what it is. */
  public String describe() {
    return path + (deleted ? "  (of an earlier layer)" : "  (of an earlier layer; delete it)");
  }
}
