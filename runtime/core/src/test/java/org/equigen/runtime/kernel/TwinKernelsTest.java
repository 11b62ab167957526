package org.equigen.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The kernels on {@code float[]} are the source of those on {@code double[]}: what is changed in
 * one is changed in the other, up to where lines are broken.
 */
class TwinKernelsTest {
  private static final Path FOLDER =
      Path.of("src", "main", "java", "org", "equigen", "runtime", "kernel");

  private static final Pattern COMMENT = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PlainFloatMatrixKernel",
        "VectorFloatActivation",
        "VectorFloatFold",
        "VectorFloatMatrixKernel",
        "VectorFloatOuter",
        "VectorFloatPackedOuter",
        "VectorFloatPanel"
      })
  void theKernelOfDoublesIsThatOfFloatsWithTheOtherType(String name) throws IOException {
    String derived = read(name).replace("Float", "Double").replace("float", "double");
    String found = read(name.replace("Float", "Double"));
    assertThat(words(found)).isEqualTo(words(derived)).contains("double").doesNotContain("float");
  }

  private static String read(String name) throws IOException {
    return Files.readString(FOLDER.resolve(name + ".java"));
  }

  /**
   * Without white space and the stars of comments: lines break elsewhere where names are longer.
   */
  private static String words(String source) {
    return COMMENT
        .matcher(source)
        .replaceAll(comment -> Matcher.quoteReplacement(comment.group().replace("*", "")))
        .replaceAll("\\s+", "");
  }
}
