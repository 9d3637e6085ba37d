package fr.gouv.anct.minisites.admin.page.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Converts blocks to form fields, as {@link BlockFormData#read} parses them. */
final class BlockFormFields {

    private BlockFormFields() {}

    static Map<String, List<String>> of(List<ObjectNode> blocks) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            add(fields, BlockFormData.ORDER, "b" + i);
            write(fields, "b" + i, blocks.get(i));
        }
        return fields;
    }

    private static void write(Map<String, List<String>> fields, String name, JsonNode typed) {
        switch (typed) {
            case ObjectNode group -> group.forEachEntry((inner, value) -> write(fields, name + "-" + inner, value));
            case ArrayNode parts -> {
                for (int i = 0; i < parts.size(); i++) {
                    add(fields, name, String.valueOf(i));
                    write(fields, name + "-" + i, parts.get(i));
                }
            }
            default -> add(fields, name, typed.asString());
        }
    }

    private static void add(Map<String, List<String>> fields, String name, String value) {
        fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }
}
