package org.equigen.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The kernels in {@code float} are the source of those in {@code double}: another type, no casts,
 * no other difference. After a change of the former, {@code -Dequigen.kernels.derive=true} writes
 * the latter, and {@code ./format} lays them out.
 */
class KernelTwinsTest {
  private static final Path FOLDER = Path.of("src/main/java/org/equigen/runtime/kernel");

  /** Other coefficients, of polynomials of another order, and other bits of exponents. */
  private static final String MATH = "vector/FloatMath.java";

  private static final Pattern METHOD =
      Pattern.compile("^  (?:private )?static [\\w<>]+ (\\w+\\([^)]*\\)) \\{", Pattern.MULTILINE);

  static List<String> twins() throws IOException {
    return names("Float").filter(name -> !name.equals(MATH)).toList();
  }

  /** The sources below the folder whose names hold a type, sorted. */
  private static Stream<String> names(String type) throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.contains(type))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static String read(String name) throws IOException {
    return Files.readString(FOLDER.resolve(name));
  }

  private static String twin(String name) {
    return name.replace("Float", "Double");
  }

  /** The source in double, but for the breaks of lines. */
  private static String derived(String source) {
    return source
        .replace("Float", "Double")
        .replaceAll("\\((?:float|double)\\) ", "")
        .replaceAll("\\bfloat(?=\\b|Lane|Matrix|Product)", "double")
        .replaceAll("(?<=\\d)f\\b", "");
  }

  /** On one line, the stars of comments left out. */
  private static String flat(String source) {
    return source
        .replaceAll("\\R\\s*\\*(?!/)", " ")
        .replaceAll("\\s+", " ")
        .replaceAll("(?<=[(]) | (?=[.)])", "");
  }

  @ParameterizedTest
  @MethodSource("twins")
  void kernelsInDoubleAreThoseInFloatWithAnotherType(String name) throws IOException {
    String derived = derived(read(name));
    if (Boolean.getBoolean("equigen.kernels.derive")) {
      Files.writeString(FOLDER.resolve(twin(name)), derived);
    }

    assertThat(flat(read(twin(name)))).isEqualTo(flat(derived));
  }

  @Test
  void everyKernelInDoubleHasItsSource() throws IOException {
    assertThat(names("Double"))
        .hasSizeGreaterThan(8)
        .containsExactlyElementsOf(names("Float").map(KernelTwinsTest::twin).toList());
  }

  @Test
  void theFunctionsHaveTheSameNamesAndArguments() throws IOException {
    List<String> functions = functions(derived(read(MATH)));

    assertThat(functions).hasSizeGreaterThan(3);
    assertThat(functions(read(twin(MATH)))).isEqualTo(functions);
  }

  private static List<String> functions(String source) {
    return METHOD.matcher(source).results().map(match -> match.group(1)).toList();
  }

  @Test
  void aDifferenceInOneSignIsNoticed() {
    String source = "float y = (float) (x +\n    2f);";

    assertThat(flat(derived(source))).isEqualTo("double y = (x + 2);");
    assertThat(flat(derived(source))).isNotEqualTo(flat("double y = (x - 2);"));
  }
}
