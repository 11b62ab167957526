package org.equigen.tests.downstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stranger's Maven project builds against the published artifacts. */
@Tag("slow")
class DownstreamProjectIT {
  private static final Path SOURCE = Path.of("src/downstream/jets");
  private static final Path MAVEN = Path.of(System.getProperty("maven.home"), "bin", "mvn");

  /** What was fetched for earlier runs may stay here, except what this build publishes. */
  private static final Path LOCAL_REPOSITORY = Path.of("target/downstream/repository");

  @TempDir private Path project;

  @BeforeAll
  static void forgetEarlierSnapshots() throws IOException {
    Path ours = LOCAL_REPOSITORY.resolve("org/equigen");
    if (Files.exists(ours)) {
      try (Stream<Path> files = Files.walk(ours)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @BeforeEach
  void copyProject() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = project.resolve(SOURCE.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.writeString(project.resolve("settings.xml"), settings());
  }

  /** Our artifacts from where verify published them, others from what was already fetched. */
  private static String settings() {
    String fetched = Path.of(System.getProperty("maven.repo.local")).toUri().toString();
    String published = Path.of(System.getProperty("equigen.repository")).toUri().toString();
    String repository =
        """
        <id>%s</id><url>%s</url>
        <releases><checksumPolicy>ignore</checksumPolicy></releases>
        <snapshots><updatePolicy>always</updatePolicy><checksumPolicy>ignore</checksumPolicy></snapshots>
        """;
    String mine = repository.formatted("published", published);
    String other = repository.formatted("fetched", fetched);
    return """
    <settings><profiles><profile><id>downstream</id>
      <repositories>
        <repository>%s</repository><repository>%s</repository>
      </repositories>
      <pluginRepositories><pluginRepository>%s</pluginRepository></pluginRepositories>
    </profile></profiles>
    <activeProfiles><activeProfile>downstream</activeProfile></activeProfiles></settings>
    """
        .formatted(mine, other, other);
  }

  private record Outcome(int exitCode, String output) {}

  private Outcome build(String... goals) throws IOException, InterruptedException {
    Path log = project.resolve("build.log");
    List<String> command = new ArrayList<>();
    command.add(MAVEN.toString());
    command.add("--batch-mode");
    command.add("--no-transfer-progress");
    command.add("--settings");
    command.add(project.resolve("settings.xml").toString());
    command.add("-Dmaven.repo.local=" + LOCAL_REPOSITORY.toAbsolutePath());
    command.add("-Dequigen.version=" + System.getProperty("equigen.version"));
    command.addAll(List.of(goals));
    Process process =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int exitCode = process.waitFor();
    return new Outcome(exitCode, Files.readString(log, StandardCharsets.UTF_8));
  }

  @Test
  void annotatedLayersAreGeneratedEquivariantAndLearn() throws Exception {
    Outcome outcome = build("verify");
    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    assertThat(outcome.output()).contains("Tests run: 3, Failures: 0");
    assertThat(project.resolve("target/classes/com/example/jets/JetEncoderLayer.class"))
        .isNotEmptyFile();
  }

  @Test
  void aTrainedLayerCarriesTheCoreAlone() throws Exception {
    Path carried = project.resolve("carried");
    Outcome outcome =
        build(
            System.getProperty("maven.dependency.plugin") + ":copy-dependencies",
            "-DincludeScope=runtime",
            "-DoutputDirectory=" + carried);
    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    List<Path> jars;
    try (Stream<Path> files = Files.list(carried)) {
      jars = files.sorted().toList();
    }
    assertThat(jars)
        .extracting(jar -> jar.getFileName().toString().replaceFirst("-\\d.*", ""))
        .containsExactly("equigen-generated", "equigen-runtime", "jspecify");
    long bytes = 0;
    for (Path jar : jars) {
      bytes += Files.size(jar);
    }
    assertThat(bytes).isBetween(100_000L, 600_000L);
  }

  @Test
  void unknownRepresentationIsACompileErrorAtItsLine() throws Exception {
    Path source = project.resolve("src/main/java/com/example/jets/JetEncoder.java");
    String good = Files.readString(source);
    Files.writeString(source, good.replace("4V", "4W"));
    Outcome outcome = build("verify");
    assertThat(outcome.exitCode()).isNotZero();
    assertThat(outcome.output())
        .contains("JetEncoder.java:[6,")
        .contains("\"W\"")
        .contains("Did you mean \"V\"?");
    assertThat(project.resolve("target/classes/com/example/jets/JetEncoderLayer.class"))
        .doesNotExist();
  }
}
