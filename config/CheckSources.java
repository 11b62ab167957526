import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/**
 * What no compiler checks: that every source is in the form google-java-format gives it, and that
 * every public or protected type, method and field of the published modules has a comment.
 *
 * <p>Run by Maven in the root folder, on the JDK the sources are written for, with {@code check} or
 * {@code apply} and the file that is left behind where something is amiss.
 */
final class CheckSources {
  private static final Set<String> SKIPPED = Set.of("target", ".git", "out");
  private static final Set<String> PUBLISHED =
      Set.of(
          "symbolic",
          "codegen",
          "runtime/core",
          "runtime/interchange",
          "runtime/evaluation",
          "runtime/neighbours",
          "gpu-backend");
  private static final Path ROOT = Path.of("");

  private final List<String> unformatted = new ArrayList<>();
  private final List<String> undocumented = new ArrayList<>();

  private CheckSources() {}

  public static void main(String[] arguments) throws IOException {
    boolean apply = arguments[0].equals("apply");
    CheckSources check = new CheckSources();
    List<Path> sources = sources();
    check.format(sources, apply);
    if (!apply) {
      check.requireComments(sources.stream().filter(CheckSources::isPublished).toList());
    }
    check.report(Path.of(arguments[1]));
  }

  private static List<Path> sources() throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return SKIPPED.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java") && isOurs(file)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(null);
    return found;
  }

  /** Sources of a module or of this folder; layers that somebody generated here are neither. */
  private static boolean isOurs(Path source) {
    return source.startsWith("config") || module(source).isPresent();
  }

  private static boolean isPublished(Path source) {
    return module(source)
        .filter(module -> PUBLISHED.contains(module.toString().replace('\\', '/')))
        .filter(module -> source.startsWith(module.resolve("src/main")))
        .isPresent();
  }

  /** The folder with {@code src} and a {@code pom.xml} in it that the source lies in. */
  private static Optional<Path> module(Path source) {
    for (int names = 1; names < source.getNameCount() - 1; names++) {
      if (source.getName(names).toString().equals("src")) {
        Path module = source.subpath(0, names);
        return Optional.of(module).filter(it -> Files.exists(it.resolve("pom.xml")));
      }
    }
    return Optional.empty();
  }

  private void format(List<Path> sources, boolean apply) {
    unformatted.addAll(
        sources.parallelStream()
            .filter(source -> isChangedByFormatting(source, apply))
            .map(Path::toString)
            .toList());
    if (apply) {
      System.out.println(sources.size() + " files, " + unformatted.size() + " changed");
      unformatted.clear();
    }
  }

  private static boolean isChangedByFormatting(Path source, boolean apply) {
    try {
      String text = Files.readString(source);
      String formatted = new Formatter().formatSourceAndFixImports(text);
      if (apply && !formatted.equals(text)) {
        Files.writeString(source, formatted);
      }
      return !formatted.equals(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FormatterException e) {
      throw new IllegalStateException(source + " cannot be parsed: " + e.getMessage(), e);
    }
  }

  private void requireComments(List<Path> sources) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var units = files.getJavaFileObjectsFromPaths(sources);
      var task = (JavacTask) compiler.getTask(null, files, null, List.of(), null, units);
      var comments = new CommentScanner(DocTrees.instance(task), undocumented);
      for (CompilationUnitTree unit : task.parse()) {
        comments.scan(unit, null);
      }
    }
  }

  private void report(Path report) throws IOException {
    List<String> faults =
        Stream.concat(
                unformatted.stream().map(file -> file + ": not formatted"), undocumented.stream())
            .toList();
    faults.forEach(System.err::println);
    Files.deleteIfExists(report);
    if (!faults.isEmpty()) {
      Files.createDirectories(report.getParent());
      Files.write(report, faults);
    }
  }

  /** Descends through public and protected types only, and notes each member without a comment. */
  private static final class CommentScanner extends TreePathScanner<Void, Void> {
    private final DocTrees trees;
    private final List<String> undocumented;

    CommentScanner(DocTrees trees, List<String> undocumented) {
      this.trees = trees;
      this.undocumented = undocumented;
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
      if (!isVisible(type.getModifiers())) {
        return null;
      }
      require(type.getSimpleName().toString());
      return super.visitClass(type, unused);
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      boolean inherits =
          method.getModifiers().getAnnotations().stream()
              .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
      if (isVisible(method.getModifiers()) && !inherits && !isCompactConstructor(method)) {
        require(method.getName().toString());
      }
      return null;
    }

    @Override
    public Void visitVariable(VariableTree field, Void unused) {
      if (isVisible(field.getModifiers()) && !isRecordComponent(field)) {
        require(field.getName().toString());
      }
      return null;
    }

    private boolean isVisible(ModifiersTree modifiers) {
      Tree owner = getCurrentPath().getParentPath().getLeaf();
      Set<Modifier> flags = modifiers.getFlags();
      return flags.contains(Modifier.PUBLIC)
          || flags.contains(Modifier.PROTECTED)
          || (owner.getKind() == Tree.Kind.INTERFACE && !flags.contains(Modifier.PRIVATE))
          || owner.getKind() == Tree.Kind.ANNOTATION_TYPE;
    }

    /** A record says what its canonical constructor takes in its own comment. */
    private boolean isCompactConstructor(MethodTree method) {
      return method.getReturnType() == null
          && getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
    }

    private boolean isRecordComponent(VariableTree field) {
      return getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD
          && !field.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    private void require(String name) {
      TreePath path = getCurrentPath();
      if (trees.getDocComment(path) == null) {
        CompilationUnitTree unit = path.getCompilationUnit();
        long start = trees.getSourcePositions().getStartPosition(unit, path.getLeaf());
        undocumented.add(
            Path.of(unit.getSourceFile().getName())
                + ":"
                + unit.getLineMap().getLineNumber(start)
                + ": no comment on "
                + name);
      }
    }
  }
}
