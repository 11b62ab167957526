package org.equigen.symbolic.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.equigen.symbolic.representation.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvariantCacheTest {
  @TempDir private Path folder;
  private final AtomicInteger found = new AtomicInteger();
  private final InvariantRing expected = Cases.ring("icosahedral", "V", 6);

  private GradedModule get(int degree) {
    Request request =
        new Request(false, expected.group(), expected.representation(), Term.SCALAR, degree);
    return InvariantCache.in(folder)
        .get(
            request,
            () -> {
              found.incrementAndGet();
              return expected.module();
            });
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void aResultIsFoundOnceAndReadBackWhole() throws IOException {
    assertThat(get(6)).isEqualTo(expected.module());
    assertThat(get(6)).isEqualTo(expected.module());
    assertThat(found).hasValue(1);
    assertThat(files()).singleElement().asString().endsWith(".invariants");
    assertThat(Files.readString(files().getFirst()))
        .contains("ring of V up to degree 6", "dimension 6 2", "2,0,0 1", "digest ");
  }

  @Test
  void otherDegreesAreOtherFiles() throws IOException {
    get(6);
    get(5);
    assertThat(found).hasValue(2);
    assertThat(files()).hasSize(2);
  }

  @Test
  void damagedFilesAreComputedAgainAndReplaced() throws IOException {
    get(6);
    Path file = files().getFirst();
    String good = Files.readString(file);
    for (String bad :
        List.of(
            "",
            good.substring(0, good.length() / 2),
            good.replace("2,0,0 1", "2,0,0 2"),
            good.replace("dimension", "dimensions"),
            good + "more")) {
      assertThat(bad).isNotEqualTo(good);
      Files.writeString(file, bad);
      int before = found.get();
      assertThat(get(6)).isEqualTo(expected.module());
      assertThat(found).hasValue(before + 1);
      assertThat(file).hasContent(good);
    }
  }

  @Test
  void aFolderThatCannotBeWrittenCostsNoMoreThanTime() throws IOException {
    Path blocked = folder.resolve("file");
    Files.writeString(blocked, "in the way");
    Request request =
        new Request(false, expected.group(), expected.representation(), Term.SCALAR, 6);
    assertThat(InvariantCache.in(blocked).get(request, expected::module))
        .isEqualTo(expected.module());
    assertThat(blocked).hasContent("in the way");
  }
}
