import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Leaves a file behind where the JDK that runs this is not the one the sources are written for, so
 * that Maven can stop with one sentence; otherwise notes where that JDK is, for the scripts. Kept
 * to Java 11, since any JDK may run it.
 */
final class RequireJdk {
  private static final int REQUIRED = 25;

  private RequireJdk() {}

  public static void main(String[] arguments) throws IOException {
    Path missing = Path.of(arguments[0]);
    Path home = Path.of(arguments[1]);
    int found = Runtime.version().feature();
    Files.createDirectories(missing.getParent());
    Files.deleteIfExists(missing);
    if (found == REQUIRED) {
      Files.writeString(home, System.getProperty("java.home"));
    } else {
      Files.writeString(missing, "newest JDK found: " + found);
    }
  }
}
