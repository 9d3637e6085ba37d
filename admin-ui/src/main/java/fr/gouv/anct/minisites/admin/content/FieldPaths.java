package fr.gouv.anct.minisites.admin.content;

import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Maps the location of a finding within a block, as field names and item indexes, to the name of the form field with
 * the value.
 */
final class FieldPaths {

    private FieldPaths() {}

    static String name(JsonNode typed, String name, String way) {
        List<FieldSpec> questions =
                FieldSpecs.of(typed.path(BlockInput.TYPE).asString("")).orElse(List.of());
        return inside(typed, questions, name, List.of(way.split("-")));
    }

    private static String inside(JsonNode typed, List<FieldSpec> questions, String name, List<String> way) {
        return questions.stream()
                .filter(spec -> !way.isEmpty() && spec.name().equals(way.getFirst()))
                .findFirst()
                .map(spec -> of(typed, spec, name, way.subList(1, way.size())))
                .orElse(name);
    }

    private static String of(JsonNode typed, FieldSpec spec, String name, List<String> way) {
        JsonNode value = typed.path(spec.name());
        String asked = name + "-" + spec.name();
        return switch (spec.answer()) {
            case FieldType.Group(List<FieldSpec> inner) -> inside(value, inner, asked, way);
            case FieldType.Items(List<FieldSpec> inner) -> way.isEmpty() ? name : part(value, inner, name, asked, way);
            default -> asked;
        };
    }

    /** Blank items are not part of the body. */
    private static String part(JsonNode list, List<FieldSpec> inner, String name, String asked, List<String> way) {
        return IntStream.range(0, list.size())
                .filter(i -> !TextLeaves.blank(list.path(i), inner))
                .skip(Integer.parseInt(way.getFirst()))
                .mapToObj(i -> inside(list.path(i), inner, asked + "-" + i, way.subList(1, way.size())))
                .findFirst()
                .orElse(name);
    }
}
