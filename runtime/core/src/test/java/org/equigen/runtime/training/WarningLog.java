package org.equigen.runtime.training;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Hears what a class logs. */
final class WarningLog extends Handler {
  private final List<String> texts = new ArrayList<>();

  private WarningLog() {}

  /** What {@code source} logs while {@code action} runs. */
  static List<String> during(Class<?> source, Runnable action) {
    Logger logger = Logger.getLogger(source.getName());
    WarningLog log = new WarningLog();
    logger.addHandler(log);
    try {
      action.run();
    } finally {
      logger.removeHandler(log);
    }
    return log.texts;
  }

  @Override
  public void publish(LogRecord entry) {
    texts.add(new MessageFormat(entry.getMessage(), Locale.ROOT).format(entry.getParameters()));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
