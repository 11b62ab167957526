package org.equigen.symbolic.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Where the standard cache lies. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class DiskCacheTest {
  private final @Nullable String before = System.getProperty(DiskCache.FOLDER_PROPERTY);

  @AfterEach
  void restore() {
    set(before);
  }

  @Test
  void thePropertyNamesTheFolder() {
    set("some/where");
    assertThat(DiskCache.standardFolder()).isEqualTo(Path.of("some", "where"));
  }

  @Test
  void aBlankPropertyIsNotTheWorkingFolder() {
    set(null);
    Path usual = DiskCache.standardFolder();
    assertThat(usual).endsWithRaw(Path.of("equigen")).isAbsolute();
    for (String blank : new String[] {"", " "}) {
      set(blank);
      assertThat(DiskCache.standardFolder()).isEqualTo(usual);
    }
  }

  private static void set(@Nullable String folder) {
    if (folder == null) {
      System.clearProperty(DiskCache.FOLDER_PROPERTY);
    } else {
      System.setProperty(DiskCache.FOLDER_PROPERTY, folder);
    }
  }
}
