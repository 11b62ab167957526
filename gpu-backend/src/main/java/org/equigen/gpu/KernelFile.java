package org.equigen.gpu;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Signature;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.equigen.runtime.diagnostic.FileDiagnostic;
import org.equigen.runtime.file.FileContent;

/**
 * A layer as OpenCL: the source of its kernels and the description in the comment at its head.
 * {@code docs/opencl.md} defines the format.
 *
 * @param place where the text came from, for messages
 * @param source OpenCL C, the whole text
 * @param declaration what the layer computes, in one line
 * @param digest hexadecimal SHA-256 that guards the meaning of the parameters
 * @param signature what the layer reads and writes
 * @param passes the kernels of each pass of the signature
 * @param integers a table of integers that kernels read
 * @param factors a table of numbers that kernels read
 */
public record KernelFile(
    String place,
    String source,
    String declaration,
    String digest,
    Signature signature,
    Map<Pass, PassSpec> passes,
    List<Integer> integers,
    List<Double> factors) {

  /** Copies the collections. */
  public KernelFile {
    passes = Map.copyOf(passes);
    integers = List.copyOf(integers);
    factors = List.copyOf(factors);
  }

  /**
   * Reads the description in {@code source}.
   *
   * @param place where the text came from, for messages
   * @throws DiagnosticException when the description is incomplete or contradicts itself
   */
  public static KernelFile parse(String place, String source) {
    return new KernelFileReader(place, source).read();
  }

  /**
   * Reads a file.
   *
   * @throws DiagnosticException when it does not exist, is no regular file, cannot be read or is no
   *     kernel file
   */
  public static KernelFile read(Path file) {
    return parse(file.toString(), new String(FileContent.read(file), StandardCharsets.UTF_8));
  }

  /**
   * Reads the resource {@code name}, sought as {@link Class#getResourceAsStream} does from {@code
   * owner}.
   *
   * @throws DiagnosticException when there is none of that name or it is no kernel file
   */
  public static KernelFile resource(Class<?> owner, String name) {
    try (InputStream stream = owner.getResourceAsStream(name)) {
      if (stream == null) {
        String remedy =
            "Looked for beside "
                + owner.getName()
                + " on the class path: generate the layer for OpenCL, and put the file there.";
        throw new FileDiagnostic.Missing(Path.of(name), remedy).exception();
      }
      return parse(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new DiagnosticException(new FileDiagnostic.Unreadable(Path.of(name), e.toString()), e);
    }
  }

  /** The kernels of a pass that the signature has. */
  PassSpec pass(Pass pass) {
    PassSpec spec = passes.get(pass);
    if (spec == null) {
      throw new IllegalArgumentException("no kernels for the " + pass + " pass");
    }
    return spec;
  }
}
