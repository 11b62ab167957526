package org.equigen.symbolic.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Changes results on disk with their digests made right, and listens to what the log says. */
public final class Forgery {
  private Forgery() {}

  /** Changes a file, which must make a difference, and signs it. */
  public static void change(Path file, UnaryOperator<String> change) throws IOException {
    String text = Files.readString(file);
    String body = text.substring(0, text.lastIndexOf("digest "));
    String forged = change.apply(body);
    assertThat(forged).isNotEqualTo(body);
    Files.writeString(file, signed(forged));
  }

  /** A text with its digest. */
  public static String signed(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return text + "digest " + HexFormat.of().formatHex(digest) + "\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The names of the files in a folder. */
  public static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** The only file in a folder. */
  public static Path onlyFile(Path folder) throws IOException {
    List<String> names = names(folder);
    assertThat(names).hasSize(1);
    return folder.resolve(names.getFirst());
  }

  /** What is logged about results while something runs. */
  public static List<String> logged(Runnable action) {
    List<String> messages = Collections.synchronizedList(new ArrayList<>());
    Logger logger = Logger.getLogger("org.equigen.symbolic");
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            messages.add(record.getMessage() + " " + List.of(record.getParameters()));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    try {
      action.run();
    } finally {
      logger.setUseParentHandlers(true);
      logger.removeHandler(handler);
    }
    return messages;
  }
}
