package org.equigen.codegen.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A folder beside the files to be, in which they are complete before any of them gets to its place.
 *
 * <p>It is {@code .equigen.PID.writing} and holds, for file i, its content {@code i.new} and a copy
 * {@code i.old} of what has its name already. When all are there the {@link Journal} appears; then
 * each content is moved to its place, and the folder is deleted, the journal first. A process that
 * ends without a journal has changed nothing; one that ends with it leaves all that is needed to go
 * on, since a content that has been moved is gone from here. {@link Leftovers} does either.
 */
final class Staging {
  static final String PREFIX = ".equigen.";
  static final String SUFFIX = ".writing";

  private final Path directory;
  private final Path folder;
  private final Steps steps;
  private final Deque<Path> created = new ArrayDeque<>();

  private Staging(Path directory, Path folder, Steps steps) {
    this.directory = directory;
    this.folder = folder;
    this.steps = steps;
  }

  /** The folder of this process, not yet created. */
  static Staging ofThisProcess(Path directory, Steps steps) {
    String name = PREFIX + ProcessHandle.current().pid() + SUFFIX;
    return new Staging(directory, directory.resolve(name), steps);
  }

  /** The folder that another process left. */
  static Staging left(Path directory, Path folder) {
    return new Staging(directory, folder, Steps.UNHEARD);
  }

  /** Creates the folder, and those above it. */
  void create() throws IOException {
    createFolders(folder.toAbsolutePath());
  }

  private void createFolders(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return;
    }
    Path parent = path.getParent();
    if (parent != null) {
      createFolders(parent);
    }
    steps.before("create a folder");
    try {
      Files.createDirectory(path);
      created.push(path);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(path)) {
        throw e;
      }
    }
  }

  /** Writes file {@code i}, keeps what it replaces, and makes sure of its folder. */
  void stage(int i, String name, byte[] content) throws IOException {
    Path target = directory.resolve(name);
    Path above = target.toAbsolutePath().getParent();
    if (above != null) {
      createFolders(above);
    }
    if (Files.exists(target)) {
      steps.before("keep what file " + i + " replaces");
      Files.copy(target, old(i), StandardCopyOption.REPLACE_EXISTING);
    }
    steps.before("write file " + i + " aside");
    Files.write(fresh(i), content);
  }

  /** From here on the files are meant to get to their places. */
  void commit(List<String> names) throws IOException {
    Journal.write(folder, names, steps);
  }

  /** Moves file {@code i} to its place, unless that was done before. */
  void place(int i, String name) throws IOException {
    Path target = directory.resolve(name);
    steps.before("move file " + i + " to its place");
    try {
      Files.move(fresh(i), target, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      if (Files.exists(fresh(i))) {
        throw e; // it is the folder of the target that is missing
      }
    }
  }

  /** Undoes {@link #place}: afterwards the file is here again, and what it replaced is there. */
  void takeBack(int i, String name) throws IOException {
    Path target = directory.resolve(name);
    Files.move(target, fresh(i), StandardCopyOption.ATOMIC_MOVE);
    if (Files.exists(old(i))) {
      Files.move(old(i), target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Deletes the folder, after the journal, so that nobody goes on. */
  void delete() throws IOException {
    steps.before("delete the journal");
    Files.deleteIfExists(Journal.in(folder));
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        for (Path entry : entries) {
          steps.before("delete a file aside");
          Files.deleteIfExists(entry);
        }
      }
      steps.before("delete the folder aside");
      Files.deleteIfExists(folder);
    }
  }

  /** Deletes the folder and, the last first, those that were created and are empty. */
  void undo() throws IOException {
    delete();
    for (Path path : created) {
      if (!path.equals(folder.toAbsolutePath())) {
        Files.deleteIfExists(path);
      }
    }
  }

  private Path fresh(int i) {
    return folder.resolve(i + ".new");
  }

  private Path old(int i) {
    return folder.resolve(i + ".old");
  }
}
