package org.equigen.symbolic.decomposition.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.equigen.symbolic.store.DiskCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueCacheTest {
  @TempDir Path folder;

  private static List<Irrep> irreps(BasisCache cache, String name, boolean real, int count) {
    Group group = GroupNames.parse(name);
    DiscoveredIrreps catalogue = new DiscoveredIrreps(new IntertwinerSolver(cache), group, real);
    List<Irrep> irreps = new ArrayList<>();
    for (int k = 1; k <= Math.min(count, catalogue.count(count)); k++) {
      irreps.add(catalogue.get(k));
    }
    return irreps;
  }

  private Path file() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().contains(".irreps")).findFirst().orElseThrow();
    }
  }

  @ParameterizedTest(name = "{0}, real {1}")
  @CsvSource({
    "O(5), true, 6",
    "'O(1,3)', true, 7",
    "icosahedral, true, 9",
    "Z(7), true, 9",
    "SU(2), true, 4",
    "Z(5), false, 9",
    "SO(3) x S(3), true, 7"
  })
  void givesBackWhatWasFound(String group, boolean real, int count) {
    List<Irrep> fresh = irreps(BasisCache.none(), group, real, count);
    assertThat(irreps(new DiskCache(folder, Duration.ZERO), group, real, count)).isEqualTo(fresh);
    assertThat(irreps(new DiskCache(folder, Duration.ZERO), group, real, count)).isEqualTo(fresh);
    assertThat(fresh).hasSizeGreaterThan(2);
  }

  @Test
  void growsOnFromWhatWasKept() {
    irreps(new DiskCache(folder, Duration.ZERO), "O(4)", true, 3);
    assertThat(irreps(new DiskCache(folder, Duration.ZERO), "O(4)", true, 6))
        .isEqualTo(irreps(BasisCache.none(), "O(4)", true, 6));
  }

  @Test
  void findsAgainWhatIsDamaged() throws IOException {
    List<Irrep> fresh = irreps(new DiskCache(folder, Duration.ZERO), "S(4)", true, 9);
    String kept = Files.readString(file());
    Files.writeString(file(), kept.replaceFirst("matrix 9", "matrix 8"));
    assertThat(irreps(new DiskCache(folder, Duration.ZERO), "S(4)", true, 9)).isEqualTo(fresh);
    assertThat(Files.readString(file())).isEqualTo(kept);
  }
}
