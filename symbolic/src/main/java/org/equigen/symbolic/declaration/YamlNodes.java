package org.equigen.symbolic.declaration;

import java.util.Optional;
import java.util.Set;
import org.equigen.symbolic.diagnostic.FileDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The node tree of a YAML text; nodes only, so that no tag can construct anything. */
final class YamlNodes {
  private static final Set<Tag> PLAIN =
      Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.MAP, Tag.SEQ);

  private YamlNodes() {}

  static Node compose(Place file, String text) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file.source()).setCodePointLimit(1 << 21).build();
    try {
      Optional<Node> node = new Compose(settings).composeString(text);
      Node top = node.orElseThrow(() -> notYaml(file, "the file is empty"));
      checkPlain(file, top);
      return top;
    } catch (MarkedYamlEngineException e) {
      Place at = e.getProblemMark().map(mark -> at(file, mark)).orElse(file);
      throw notYaml(at, e.getProblem());
    } catch (YamlEngineException e) {
      throw notYaml(file, String.valueOf(e.getMessage()).lines().findFirst().orElse("malformed"));
    } catch (NumberFormatException e) {
      // The engine reads the digits of an eight-digit escape as an int.
      throw notYaml(file, "an escape such as \\U0001F600 names no character");
    } catch (StackOverflowError e) {
      throw notYaml(file, "it is nested too deeply");
    }
  }

  private static RuntimeException notYaml(Place place, String problem) {
    return new FileDiagnostic.NotYaml(place, problem).exception();
  }

  /** Shared nodes could repeat without end, and tags mean nothing here. */
  private static void checkPlain(Place file, Node node) {
    if (node.getAnchor().isPresent()) {
      throw notYaml(place(file, node), "anchors and aliases are not accepted");
    }
    if (!PLAIN.contains(node.getTag())) {
      throw notYaml(place(file, node), "the tag " + node.getTag() + " is not accepted");
    }
    switch (node) {
      case MappingNode mapping ->
          mapping
              .getValue()
              .forEach(
                  tuple -> {
                    checkPlain(file, tuple.getKeyNode());
                    checkPlain(file, tuple.getValueNode());
                  });
      case SequenceNode sequence -> sequence.getValue().forEach(item -> checkPlain(file, item));
      default -> {}
    }
  }

  static Place place(Place file, Node node) {
    return node.getStartMark().map(mark -> at(file, mark)).orElse(file);
  }

  private static Place at(Place file, Mark mark) {
    return file.atLine(mark.getLine() + 1);
  }

  static String scalar(Place place, Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw notYaml(place, "a key must be a text");
  }

  static String describe(Node node) {
    return switch (node) {
      case MappingNode _ -> "a mapping";
      case SequenceNode _ -> "a list";
      case ScalarNode scalar when scalar.getValue().isBlank() -> "empty";
      case ScalarNode scalar -> "\"" + scalar.getValue() + "\"";
      default -> "of another kind";
    };
  }
}
