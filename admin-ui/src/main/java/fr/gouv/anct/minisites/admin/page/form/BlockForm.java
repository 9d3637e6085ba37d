package fr.gouv.anct.minisites.admin.page.form;

import fr.gouv.anct.minisites.admin.content.BlockInput;
import fr.gouv.anct.minisites.admin.content.BlockInputOrigins;
import fr.gouv.anct.minisites.admin.content.FieldSpec;
import fr.gouv.anct.minisites.admin.content.FieldSpecs;
import fr.gouv.anct.minisites.admin.content.FieldType;
import fr.gouv.anct.minisites.content.template.TemplateVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads blocks from the fields of a form, and writes them as fields. */
public final class BlockForm {

    /** Repeated field with the names of the blocks, in order; the names themselves do not indicate the order. */
    public static final String ORDER = "block";

    private BlockForm() {}

    /** Parses a submitted form; a text that contains tables becomes several blocks. */
    public static BlockInput read(MultiValueMap<String, String> form) {
        List<ObjectNode> blocks = new ArrayList<>();
        for (String prefix : named(form)) {
            String type = text(form, prefix + "-" + BlockInput.TYPE);
            Optional<List<FieldSpec>> questions = FieldSpecs.of(type);
            ObjectNode typed =
                    BlockInput.object().put(BlockInput.TYPE, questions.isPresent() ? type : BlockInput.UNKNOWN);
            questions.ifPresentOrElse(
                    asked -> asked.forEach(spec -> read(typed, spec, form, prefix)),
                    () -> typed.put(BlockInput.KEPT, text(form, prefix + "-" + BlockInput.KEPT)));
            BlockInputOrigins.read(typed, text(form, prefix + "-" + BlockInputOrigins.FROM));
            TemplateVersion.of(text(form, prefix + "-" + BlockInput.ORIGIN))
                    .ifPresent(origin -> typed.put(BlockInput.ORIGIN, origin.toString()));
            blocks.add(typed);
        }
        return new BlockInput(blocks).divided();
    }

    private static void read(ObjectNode typed, FieldSpec spec, MultiValueMap<String, String> form, String prefix) {
        String name = prefix + "-" + spec.name();
        switch (spec.answer()) {
            case FieldType.Group(List<FieldSpec> inner) -> {
                ObjectNode group = typed.putObject(spec.name());
                inner.forEach(one -> read(group, one, form, name));
            }
            case FieldType.Items(List<FieldSpec> inner) -> {
                ArrayNode parts = typed.putArray(spec.name());
                for (String inside : numbered(form, name)) {
                    ObjectNode part = parts.addObject();
                    inner.forEach(one -> read(part, one, form, inside));
                }
            }
            case FieldType.Flag _ -> typed.put(spec.name(), text(form, name).isEmpty() ? "" : BlockInput.TICKED);
            default -> typed.put(spec.name(), text(form, name));
        }
    }

    /** Returns the names of the blocks. Input saved before forms had the order field is ordered by number. */
    private static List<String> named(MultiValueMap<String, String> form) {
        if (!form.containsKey(ORDER)) {
            return counted(form, "b", "-" + BlockInput.TYPE);
        }
        return form.getOrDefault(ORDER, List.of()).stream()
                .filter(name -> name.matches("b\\d{1,6}"))
                .distinct()
                .toList();
    }

    /** Returns the prefixes of the field names of a list's items. */
    private static List<String> numbered(MultiValueMap<String, String> form, String list) {
        if (!form.containsKey(list)) {
            return counted(form, list + "-", "");
        }
        return form.getOrDefault(list, List.of()).stream()
                .filter(number -> number.matches("\\d{1,6}"))
                .distinct()
                .map(number -> list + "-" + number)
                .toList();
    }

    private static List<String> counted(MultiValueMap<String, String> form, String start, String end) {
        return IntStream.iterate(0, number -> number + 1)
                .mapToObj(number -> start + number)
                .takeWhile(name -> form.containsKey(name + end))
                .toList();
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    }

    /** Returns the form fields of these blocks: {@link #read} parses them. */
    public static Map<String, List<String>> fields(BlockInput input) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int i = 0; i < input.blocks().size(); i++) {
            add(fields, ORDER, "b" + i);
            write(fields, "b" + i, input.blocks().get(i));
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

    /** Maps a positional field name to the name in the submitted form, whose names do not indicate the order. */
    public static String sentName(MultiValueMap<String, String> form, String counted) {
        String[] steps = counted.split("-");
        String name = at(named(form), steps[0].substring(1), steps[0]);
        for (int i = 1; i < steps.length; i++) {
            String inside = name + "-" + steps[i];
            name = steps[i].matches("\\d+") ? at(numbered(form, name), steps[i], inside) : inside;
        }
        return name;
    }

    private static String at(List<String> names, String number, String otherwise) {
        int index = Integer.parseInt(number);
        return index < names.size() ? names.get(index) : otherwise;
    }
}
