package org.equigen.runtime.checkpoint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.runtime.diagnostic.FileDiagnostic;
import org.equigen.runtime.diagnostic.ModelDiagnostic;
import org.equigen.runtime.file.AtomicFile;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.training.RunIdentity;

/**
 * Trained parameters in a file, with the digest and the declaration of the layer they belong to.
 *
 * <p>The header of the file has the entries {@code precision}, {@code digest}, {@code declaration},
 * {@code run} (digest of the run that trained it), one {@code block.NAME = SHAPE} for each tensor
 * in the order of the payload, and {@code array.parameters}. {@code docs/model-format.md} describes
 * the bytes.
 */
public final class ModelFile {
  private static final String KIND = "model";
  private static final String ARRAY = "parameters";
  private static final String RUN = "run";

  private ModelFile() {}

  /**
   * Writes a model; the name holds the old content or the new at any moment.
   *
   * @param file to write; its folder must exist
   * @param layer the layer that the parameters belong to
   * @param parameters the numbers, for example {@link
   *     org.equigen.runtime.training.TrainingOutcome#best}
   * @param run the training they come from, {@link
   *     org.equigen.runtime.training.TrainingOutcome#run}
   * @param existing what to do where the file exists
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if a number is not finite, the file
   *     exists and must not be replaced, or it cannot be written; nothing was changed
   */
  public static <A> void save(
      Path file, Layer<A> layer, Parameters<A> parameters, RunIdentity run, ExistingFile existing) {
    requireSound(file, layer, parameters);
    Map<String, String> header = new LinkedHashMap<>();
    header.put(LayerEntries.PRECISION, layer.precision().primitive());
    header.put(LayerEntries.DIGEST, layer.digest());
    header.put(LayerEntries.DECLARATION, layer.declaration());
    header.put(RUN, run.digest());
    for (Parameters.Block block : parameters.blocks()) {
      header.put("block." + block.name(), block.block().shape().toString());
    }
    byte[] payload = ArrayCodec.encode(file, Map.of(ARRAY, parameters), header);
    byte[] bytes = ArrayFile.encode(KIND, header, payload);
    if (existing == ExistingFile.SAME_RUN && isOf(file, run)) {
      AtomicFile.write(file, bytes);
    } else {
      AtomicFile.create(file, bytes);
    }
  }

  private static <A> void requireSound(Path file, Layer<A> layer, Parameters<A> parameters) {
    LayerEntries.requireSame(file, parameters.digest(), "parameters in memory", layer);
    Precision<A> precision = parameters.precision();
    int index = 0;
    for (int i = 0; i < parameters.arrays(); i++) {
      for (int j = 0; j < precision.length(parameters.array(i)); j++, index++) {
        double value = precision.get(parameters.array(i), j);
        if (!Double.isFinite(value)) {
          throw new ModelDiagnostic.NonFinite(file, ARRAY, index, value).exception();
        }
      }
    }
  }

  // A file that is no sound model of this run is somebody else's: it stays.
  private static boolean isOf(Path file, RunIdentity run) {
    if (!Files.exists(file)) {
      return false;
    }
    String found = ArrayFileReader.read(file, KIND).text(RUN, "the digest of a run");
    if (!found.equals(run.digest())) {
      throw new FileDiagnostic.AlreadyExists(file).exception();
    }
    return true;
  }

  /**
   * Reads the parameters of {@code layer}, all of them or none. The file does not hold the layer:
   * build it as it was built for the training.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the file is missing, damaged, of
   *     another kind, version, layer or precision, or holds a number that is not finite
   */
  public static <A> Parameters<A> load(Path file, Layer<A> layer) {
    ArrayFileContent content = ArrayFileReader.read(file, KIND);
    LayerEntries.requireSame(content, layer);
    Parameters<A> parameters = Parameters.of(layer);
    ArrayCodec.decode(content, Map.of(ARRAY, parameters));
    return parameters;
  }

  /**
   * The entries of the header: what a file holds, without the layer.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the file is missing, damaged, or
   *     of another kind or version
   */
  public static Map<String, String> describe(Path file) {
    return ArrayFileReader.read(file, KIND).header();
  }
}
