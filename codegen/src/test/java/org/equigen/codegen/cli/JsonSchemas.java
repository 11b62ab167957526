package org.equigen.codegen.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Validates JSON by the schemas of docs/schema, which use a part of JSON Schema, draft 2020-12. A
 * keyword beyond that part is an error and not ignored.
 */
final class JsonSchemas {
  private static final Path FOLDER = Path.of("..").resolve("docs/schema");
  private static final String ENDING = ".schema.json";

  private final Map<String, JsonNode> files = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  /** What is wrong with an object by the schema of its kind, with the path of each place. */
  static List<String> faults(JsonNode object) {
    String kind = object.path("kind").asText();
    return faults(kind.isEmpty() ? "common" : kind, "", object);
  }

  /** What is wrong with a value by a definition of a schema. */
  static List<String> faults(String file, String pointer, JsonNode value) {
    JsonSchemas schemas = new JsonSchemas();
    String name = file + ENDING;
    schemas.check(name, schemas.file(name).at(pointer), value, "$");
    return schemas.faults;
  }

  private JsonNode file(String name) {
    return files.computeIfAbsent(
        name,
        missing -> {
          try {
            return new ObjectMapper().readTree(FOLDER.resolve(missing).toFile());
          } catch (IOException e) {
            throw new UncheckedIOException("no schema " + missing, e);
          }
        });
  }

  private void check(String file, JsonNode schema, JsonNode value, String path) {
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      keyword(file, schema, keyword.getKey(), keyword.getValue(), value, path);
    }
  }

  private void keyword(
      String file, JsonNode schema, String word, JsonNode rule, JsonNode value, String path) {
    switch (word) {
      case "$schema", "$id", "$defs", "title", "description", "properties" -> {}
      case "$ref" -> reference(file, rule.asText(), value, path);
      case "type" -> require(hasType(rule, value), path, "is no " + rule);
      case "const" -> require(rule.equals(value), path, "is not " + rule);
      case "enum" -> require(contains(rule, value), path, "is none of " + rule);
      case "minimum" ->
          require(!value.isNumber() || value.asDouble() >= rule.asDouble(), path, "is too small");
      case "pattern" ->
          require(
              !value.isTextual() || Pattern.compile(rule.asText()).matcher(value.asText()).find(),
              path,
              "does not match " + rule);
      case "minItems" ->
          require(!value.isArray() || value.size() >= rule.asInt(), path, "is too short");
      case "maxItems" ->
          require(!value.isArray() || value.size() <= rule.asInt(), path, "is too long");
      case "required" ->
          rule.forEach(
              key -> require(!value.isObject() || value.has(key.asText()), path, "lacks " + key));
      case "additionalProperties" -> properties(file, schema, rule, value, path);
      case "items" -> items(file, rule, value, path, false);
      case "prefixItems" -> items(file, rule, value, path, true);
      default -> throw new IllegalArgumentException("the keyword " + word + " is not known");
    }
  }

  private void require(boolean condition, String path, String fault) {
    if (!condition) {
      faults.add(path + " " + fault);
    }
  }

  private void reference(String file, String reference, JsonNode value, String path) {
    int hash = reference.indexOf('#');
    String target = hash == 0 ? file : reference.substring(0, hash);
    JsonNode schema = file(target).at(reference.substring(hash + 1));
    if (schema.isMissingNode()) {
      throw new IllegalArgumentException(file + " refers to " + reference + ", which is not there");
    }
    check(target, schema, value, path);
  }

  private static boolean hasType(JsonNode types, JsonNode value) {
    boolean found = false;
    for (JsonNode type :
        types.isArray() ? types : new ObjectMapper().createArrayNode().add(types)) {
      found |=
          switch (type.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new IllegalArgumentException("the type " + type + " is not known");
          };
    }
    return found;
  }

  private static boolean contains(JsonNode values, JsonNode value) {
    boolean found = false;
    for (JsonNode one : values) {
      found |= one.equals(value);
    }
    return found;
  }

  private void properties(
      String file, JsonNode schema, JsonNode others, JsonNode value, String path) {
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      String place = path + "." + entry.getKey();
      JsonNode known = schema.path("properties").get(entry.getKey());
      require(known != null || others.isObject(), place, "is not in the schema");
      if (known != null || others.isObject()) {
        check(file, known == null ? others : known, entry.getValue(), place);
      }
    }
  }

  private void items(String file, JsonNode rule, JsonNode value, String path, boolean tuple) {
    for (int i = 0; i < value.size() && value.isArray(); i++) {
      if (!tuple || i < rule.size()) {
        check(file, tuple ? rule.get(i) : rule, value.get(i), path + "[" + i + "]");
      }
    }
  }
}
