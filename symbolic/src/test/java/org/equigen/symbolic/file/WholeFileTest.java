package org.equigen.symbolic.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.equigen.symbolic.store.Forgery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir private Path folder;

  /** A program that writes for ever. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] folder) throws Exception {
      String name = ".%s-%s.part".formatted(ProcessHandle.current().pid(), UUID.randomUUID());
      try (FileChannel channel =
              FileChannel.open(
                  Path.of(folder[0], name),
                  StandardOpenOption.CREATE_NEW,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        System.out.println(lock.isValid());
        Thread.sleep(Long.MAX_VALUE);
      }
    }
  }

  private Process writer() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    assertThat(out.readLine()).isEqualTo("true");
    return process;
  }

  @Test
  void whatAKilledProcessLeftIsClearedAndWhatALiveOneWritesIsNot() throws Exception {
    Process killed = writer();
    Process alive = writer();
    try {
      killed.destroyForcibly().waitFor();
      assertThat(Forgery.names(folder)).hasSize(2);
      WholeFile.clear(folder);
      assertThat(Forgery.names(folder))
          .singleElement()
          .asString()
          .startsWith("." + alive.pid() + "-");
    } finally {
      alive.destroyForcibly().waitFor();
    }
    WholeFile.clear(folder);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void filesOfOtherNamesAndOfThisProcessStay() throws IOException {
    long here = ProcessHandle.current().pid();
    for (String name :
        new String[] {
          ".%s-%s.part".formatted(here, UUID.randomUUID()), ".notes.part", "1-2.part", "x.basis8"
        }) {
      Files.createFile(folder.resolve(name));
    }
    WholeFile.clear(folder);
    assertThat(Forgery.names(folder)).hasSize(4);
  }

  @Test
  void filesAreReplacedAndNothingIsLeftAside() throws IOException {
    Path file = folder.resolve("file");
    WholeFile.write(file, "old".getBytes(StandardCharsets.UTF_8));
    WholeFile.write(file, "new".getBytes(StandardCharsets.UTF_8));
    assertThat(file).hasContent("new");
    assertThat(Forgery.onlyFile(folder)).isEqualTo(file);
  }

  @Test
  void foldersInTheWayStayWithWhatTheyHold() throws IOException {
    Path file = Files.createDirectory(folder.resolve("file"));
    Path inside = Files.createFile(file.resolve("inside"));
    assertThatThrownBy(() -> WholeFile.write(file, new byte[0])).isInstanceOf(IOException.class);
    assertThat(inside).exists();
    assertThat(Forgery.onlyFile(folder)).isEqualTo(file);
  }
}
