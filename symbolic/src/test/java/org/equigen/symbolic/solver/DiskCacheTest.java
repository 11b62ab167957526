package org.equigen.symbolic.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Term;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskCacheTest {
  private static final Group GROUP = Terms.connected(1, 3);
  private static final Term IN = Terms.tensor(2, 0);

  @TempDir private Path folder;
  private final AtomicInteger solved = new AtomicInteger();
  private IntertwinerBasis expected = new IntertwinerSolver(BasisCache.none()).solve(GROUP, IN, IN);

  @BeforeEach
  void solveOnce() {
    expected = new IntertwinerSolver(BasisCache.none()).solve(GROUP, IN, IN);
  }

  private IntertwinerBasis get() {
    return new DiskCache(folder)
        .get(
            GROUP,
            IN,
            IN,
            () -> {
              solved.incrementAndGet();
              return expected;
            });
  }

  private static String text(IntertwinerBasis basis) {
    return Terms.text(basis);
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.getFirst();
    }
  }

  @Test
  void basisIsSolvedOnceAndReadBackWhole() {
    assertThat(text(get())).isEqualTo(text(expected));
    assertThat(text(get())).isEqualTo(text(expected)).contains("delta(a,d) delta(b,c)");
    assertThat(solved).hasValue(1);
  }

  @Test
  void damagedFilesAreComputedAgainAndReplaced() throws IOException {
    get();
    Path file = onlyFile();
    String good = Files.readString(file);
    for (String bad :
        List.of(
            "",
            good.substring(0, good.length() / 2),
            good.replace("0 5 1", "0 5 2"),
            good.replace("group ClassicalGroup", "group DeclaredGroup"),
            good + "more")) {
      assertThat(bad).isNotEqualTo(good);
      Files.writeString(file, bad);
      int before = solved.get();
      assertThat(text(get())).isEqualTo(text(expected));
      assertThat(solved.get()).isEqualTo(before + 1);
      assertThat(Files.readString(file)).isEqualTo(good);
    }
  }

  /** SO+(1,3) on V^8 has 196 maps with 216,520 entries, but 715 orbits. */
  @Test
  void largeBasesAreKeptOnOrbitsAndReadBackWhole() throws IOException {
    Term out = Terms.tensor(8, 0);
    IntertwinerSolver solver = new IntertwinerSolver(new DiskCache(folder));
    IntertwinerBasis first = solver.solve(GROUP, Term.SCALAR, out);
    assertThat(Files.readString(onlyFile())).contains("\norbits 715 ");
    assertThat(Files.size(onlyFile())).isLessThan(1 << 20);
    IntertwinerBasis second = solver.solve(GROUP, Term.SCALAR, out);
    assertThat(text(second)).isEqualTo(text(first));
    for (int i = 0; i < first.dimension(); i++) {
      Intertwiner solved = first.elements().get(i);
      Intertwiner read = second.elements().get(i);
      assertThat(read.size()).isEqualTo(solved.size());
      assertThat(read.rows()).isEqualTo(solved.rows());
      assertThat(read.columns()).isEqualTo(solved.columns());
      assertThat(read.values()).isEqualTo(solved.values());
    }
  }

  @Test
  void writersAtTheSameTimeDoNoHarm() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<String>> tasks = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        tasks.add(() -> text(get()));
      }
      for (Future<String> result : threads.invokeAll(tasks)) {
        assertThat(result.get()).isEqualTo(text(expected));
      }
    }
    assertThat(onlyFile()).isRegularFile();
  }

  @Test
  void folderThatCannotBeMadeOnlyCostsSpeed() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    DiskCache cache = new DiskCache(file.resolve("below"));
    assertThat(text(cache.get(GROUP, IN, IN, () -> expected))).isEqualTo(text(expected));
  }

  @Test
  void otherGroupsAndTermsHaveOtherFiles() throws IOException {
    IntertwinerSolver solver = new IntertwinerSolver(new DiskCache(folder));
    solver.solve(Terms.special(3, 0), IN, IN);
    solver.solve(Terms.orthogonal(3, 0), IN, IN);
    solver.solve(Terms.orthogonal(3, 0), IN, IN.dual());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(3);
    }
  }
}
