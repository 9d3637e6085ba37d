package fr.gouv.anct.minisites.provisioning.blueprint;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Values by name that replace each {@code ${name}} in the YAML documents of a blueprint, for example the answers of a
 * site request.
 */
record BlueprintVariables(Map<String, String> values) {

    private static final Pattern NAME = Pattern.compile("\\$\\{([a-z][a-z0-9-]*)}");

    /**
     * Returns a copy of the document with its variables replaced.
     *
     * @throws BlueprintException when a name has no value
     */
    JsonNode fill(String file, JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode filled = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(field -> filled.set(field.getKey(), fill(file, field.getValue())));
                yield filled;
            }
            case ArrayNode array -> {
                ArrayNode filled = JsonNodeFactory.instance.arrayNode();
                array.values().forEach(element -> filled.add(fill(file, element)));
                yield filled;
            }
            case StringNode text -> fillText(file, text.asString());
            default -> node;
        };
    }

    private JsonNode fillText(String file, String text) {
        boolean markup = text.contains("<");
        Matcher names = NAME.matcher(text);
        // A single pass: a value that reads like a variable is not expanded again.
        String filled = names.replaceAll(name ->
                Matcher.quoteReplacement(markup ? escape(value(file, name.group(1))) : value(file, name.group(1))));
        boolean nothing = filled.isEmpty() && !text.isEmpty();
        return nothing ? JsonNodeFactory.instance.nullNode() : StringNode.valueOf(filled);
    }

    private String value(String file, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new BlueprintException(file, "unknown variable « " + name + " »");
        }
        return value;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
