package fr.gouv.anct.minisites.backoffice.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Validates JSON against a schema of the OpenAPI document, with as much of OpenAPI 3.0 as the document uses. */
public final class OpenApiSchemaCheck {

    private final JsonNode document;
    private final List<String> faults = new ArrayList<>();

    private OpenApiSchemaCheck(JsonNode document) {
        this.document = document;
    }

    /** Returns the violations of the named schema: a pointer and a reason each. */
    public static List<String> of(JsonNode document, String schema, JsonNode value) {
        OpenApiSchemaCheck found = new OpenApiSchemaCheck(document);
        found.compare(document.at("/components/schemas/" + schema), value, "");
        return found.faults;
    }

    private void compare(JsonNode schema, JsonNode value, String at) {
        if (schema.has("$ref")) {
            compare(document.at(schema.get("$ref").asString().substring(1)), value, at);
        } else if (value.isNull()) {
            require(schema.path("nullable").asBoolean(false), at, "null");
        } else if (schema.has("discriminator")) {
            compareOne(schema, value, at);
        } else if (schema.has("allOf")) {
            schema.get("allOf").forEach(one -> compare(one, value, at));
        } else {
            compareTyped(schema, value, at);
        }
    }

    private void compareOne(JsonNode schema, JsonNode value, String at) {
        String name = schema.at("/discriminator/propertyName").asString();
        String type = value.path(name).asString("");
        JsonNode reference = schema.at("/discriminator/mapping").path(type);
        boolean known = !reference.isMissingNode()
                && schema.get("oneOf")
                        .valueStream()
                        .anyMatch(one -> one.get("$ref").equals(reference));
        if (require(known, at, "of no type: " + type)) {
            compare(document.at(reference.asString().substring(1)), value, at);
        }
    }

    private void compareTyped(JsonNode schema, JsonNode value, String at) {
        String type = schema.path("type").asString("");
        boolean typed = switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> false;
        };
        if (!require(typed, at, "no " + type)) {
            return;
        }
        if (schema.has("enum")) {
            require(schema.get("enum").valueStream().anyMatch(value::equals), at, "none of the enumeration");
        }
        if (schema.has("pattern")) {
            require(
                    Pattern.compile(schema.get("pattern").asString())
                            .matcher(value.asString())
                            .find(),
                    at,
                    "no match");
        }
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                compare(schema.path("items"), value.get(i), at + "/" + i);
            }
        }
        if (value.isObject()) {
            compareProperties(schema, value, at);
        }
    }

    private void compareProperties(JsonNode schema, JsonNode value, String at) {
        schema.path("required").forEach(name -> require(value.has(name.asString()), at, "without " + name.asString()));
        JsonNode others = schema.path("additionalProperties");
        value.properties().forEach(property -> {
            JsonNode described = schema.path("properties").path(property.getKey());
            String inside = at + "/" + property.getKey();
            if (!described.isMissingNode()) {
                compare(described, property.getValue(), inside);
            } else if (others.isObject()) {
                compare(others, property.getValue(), inside);
            } else {
                require(others.asBoolean(false), inside, "not described");
            }
        });
    }

    private boolean require(boolean fits, String at, String otherwise) {
        Stream.of(at + ": " + otherwise).filter(_ -> !fits).forEach(faults::add);
        return fits;
    }
}
