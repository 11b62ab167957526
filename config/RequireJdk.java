import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Leaves a file behind where the JDK that runs this is not the one the sources are written for, so
 * that Maven can stop with one sentence. Kept to Java 11, since any JDK may run it.
 */
final class RequireJdk {
  private static final int REQUIRED = 25;

  private RequireJdk() {}

  public static void main(String[] arguments) throws IOException {
    Path report = Path.of(arguments[0]);
    int found = Runtime.version().feature();
    Files.deleteIfExists(report);
    if (found != REQUIRED) {
      Files.createDirectories(report.getParent());
      Files.writeString(report, "newest JDK found: " + found);
    }
  }
}
