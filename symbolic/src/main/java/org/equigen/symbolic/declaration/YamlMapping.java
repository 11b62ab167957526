package org.equigen.symbolic.declaration;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equigen.symbolic.diagnostic.FileDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of a YAML file that knows the line of each value.
 *
 * <p>Only plain mappings, lists and scalars are read: no tags, anchors, merged keys or objects.
 */
public final class YamlMapping {
  /** The largest file, in bytes. */
  public static final int MAX_BYTES = 1 << 20;

  private final Place place;
  private final Map<String, Node> values;

  private YamlMapping(Place place, Map<String, Node> values) {
    this.place = place;
    this.values = values;
  }

  /**
   * The mapping that a file holds.
   *
   * @param known the keys that it may have
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if the file cannot be read, is not
   *     a YAML mapping, or has other or repeated keys
   */
  public static YamlMapping read(Path file, List<String> known) {
    Place place = Place.of(file.toString());
    return of(place, YamlNodes.compose(place, content(place, file)), known);
  }

  /**
   * The mapping that a text holds.
   *
   * @param place where the text stands
   * @param text the text
   * @param known the keys that it may have
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if it is not a YAML mapping, or has
   *     other or repeated keys
   */
  public static YamlMapping parse(Place place, String text, List<String> known) {
    return of(place, YamlNodes.compose(place, text), known);
  }

  private static String content(Place place, Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw unreadable(place, "it is a folder");
      }
      byte[] bytes = head(file);
      if (bytes.length > MAX_BYTES) {
        throw new FileDiagnostic.TooLarge(
                place, "size of the file in bytes", "more than " + MAX_BYTES, MAX_BYTES)
            .exception();
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (NoSuchFileException e) {
      throw unreadable(place, "there is no such file");
    } catch (CharacterCodingException e) {
      throw new FileDiagnostic.NotYaml(place, "the bytes are not UTF-8").exception();
    } catch (IOException e) {
      throw unreadable(place, String.valueOf(e.getMessage()));
    }
  }

  /** One byte more than is accepted: devices and pipes have no size that could be asked for. */
  private static byte[] head(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return stream.readNBytes(MAX_BYTES + 1);
    }
  }

  private static RuntimeException unreadable(Place place, String cause) {
    return new FileDiagnostic.Unreadable(place, cause).exception();
  }

  private static YamlMapping of(Place file, Node node, List<String> known) {
    Place place = YamlNodes.place(file, node);
    if (!(node instanceof MappingNode mapping)) {
      throw wrong(place, "(top)", node, "keys and values, such as \"name: mine\"");
    }
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Place at = YamlNodes.place(file, tuple.getKeyNode());
      String key = YamlNodes.scalar(at, tuple.getKeyNode());
      if (!known.contains(key)) {
        throw new FileDiagnostic.UnknownKey(at, key, known).exception();
      }
      Node before = values.put(key, tuple.getValueNode());
      if (before != null) {
        int line = YamlNodes.place(file, before).line();
        throw new FileDiagnostic.DuplicateKey(at, key, line).exception();
      }
    }
    return new YamlMapping(place, values);
  }

  private static RuntimeException wrong(Place place, String key, Node found, String expected) {
    return new FileDiagnostic.WrongValue(place, key, YamlNodes.describe(found), expected)
        .exception();
  }

  /** Whether the key is given. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** Where the value of a key stands, or the mapping itself if the key is not given. */
  public Place place(String key) {
    Node node = values.get(key);
    return node == null ? place : YamlNodes.place(place, node);
  }

  /** The text of a key, if given. */
  public Optional<String> text(String key) {
    Node node = values.get(key);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue());
    }
    throw wrong(place(key), key, node, "a text");
  }

  /**
   * The text of a key that must be given.
   *
   * @param example a line that would do
   */
  public String requiredText(String key, String example) {
    return text(key).orElseThrow(() -> missing(key, example));
  }

  /** The integer of a key that must be given. */
  public BigInteger requiredInteger(String key, String example) {
    String text = requiredText(key, example);
    if (!text.matches("[+-]?\\d{1,40}")) {
      throw new FileDiagnostic.WrongValue(place(key), key, "\"" + text + "\"", "an integer")
          .exception();
    }
    return new BigInteger(text);
  }

  private RuntimeException missing(String key, String example) {
    return new FileDiagnostic.MissingKey(place, key, example).exception();
  }

  /**
   * A text of a list.
   *
   * @param place where it stands
   * @param text the text
   */
  public record Item(Place place, String text) {}

  /** The list of texts of a key; empty if not given. */
  public List<Item> texts(String key, int limit) {
    List<Item> items = new ArrayList<>();
    for (Node node : nodes(key, limit)) {
      Place at = YamlNodes.place(place, node);
      if (!(node instanceof ScalarNode scalar)) {
        throw wrong(at, key, node, "a list of texts in quotes");
      }
      items.add(new Item(at, scalar.getValue()));
    }
    return items;
  }

  /** The list of mappings of a key; empty if not given. */
  public List<YamlMapping> mappings(String key, List<String> known, int limit) {
    return nodes(key, limit).stream()
        .map(
            node -> {
              Place at = YamlNodes.place(place, node);
              if (!(node instanceof MappingNode)) {
                throw wrong(at, key, node, "a list of entries with keys " + known);
              }
              return of(at, node, known);
            })
        .toList();
  }

  private List<Node> nodes(String key, int limit) {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      throw wrong(place(key), key, node, "a list, one entry per line, each after \"- \"");
    }
    int size = sequence.getValue().size();
    if (size > limit) {
      throw new FileDiagnostic.TooLarge(
              place(key), "number of entries of \"" + key + "\"", Integer.toString(size), limit)
          .exception();
    }
    return sequence.getValue();
  }
}
