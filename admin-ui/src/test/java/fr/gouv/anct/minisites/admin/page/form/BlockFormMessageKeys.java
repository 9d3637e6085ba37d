package fr.gouv.anct.minisites.admin.page.form;

import fr.gouv.anct.minisites.admin.content.FieldFormat;
import fr.gouv.anct.minisites.admin.content.FieldSpec;
import fr.gouv.anct.minisites.admin.content.FieldSpecs;
import fr.gouv.anct.minisites.admin.content.FieldType;
import fr.gouv.anct.minisites.admin.text.Messages;
import java.util.List;
import java.util.stream.Stream;

/** Message keys that the block forms compose. */
public final class BlockFormMessageKeys {

    private BlockFormMessageKeys() {}

    public static Stream<String> keys() {
        return Stream.concat(
                Stream.of("block.unknown"),
                FieldSpecs.types().stream()
                        .flatMap(type -> Stream.concat(
                                Stream.of("block." + type, "block.about." + type, "block.keywords." + type),
                                Stream.concat(
                                        ownKeys(type, FieldSpecs.of(type).orElseThrow(), ""),
                                        FieldSpecs.of(type).orElseThrow().stream()
                                                .flatMap(BlockFormMessageKeys::keys)))));
    }

    /** Labels specific to a type, where they exist in addition to the general ones. */
    private static Stream<String> ownKeys(String type, List<FieldSpec> questions, String before) {
        return questions.stream().flatMap(spec -> {
            String path = before + spec.name();
            Stream<String> own = Stream.of("block.field." + type + "." + path, "block.add." + type + "." + path)
                    .filter(new Messages()::has);
            return Stream.concat(
                    own,
                    switch (spec.answer()) {
                        case FieldType.Group(List<FieldSpec> inner) -> ownKeys(type, inner, path + ".");
                        case FieldType.Items(List<FieldSpec> inner) -> ownKeys(type, inner, path + ".");
                        default -> Stream.empty();
                    });
        });
    }

    private static Stream<String> keys(FieldSpec spec) {
        Stream<String> inside = switch (spec.answer()) {
            case FieldType.Choice(String name, List<String> codes) ->
                Stream.concat(
                        codes.stream().map(code -> "block.choice." + name + "." + code),
                        Stream.of("block.choice." + name + ".none").filter(new Messages()::has));
            case FieldType.Group(List<FieldSpec> questions) ->
                questions.stream().flatMap(BlockFormMessageKeys::keys);
            case FieldType.Items(List<FieldSpec> questions) ->
                Stream.concat(
                        questions.stream()
                                .map(one -> "block.help." + spec.name() + "." + one.name())
                                .filter(new Messages()::has),
                        questions.stream().flatMap(BlockFormMessageKeys::keys));
            // The kind of the field already states the format of an address.
            case FieldType.Formatted(FieldFormat format)
            when format == FieldFormat.EMAIL -> Stream.of("page.problem." + format.key());
            case FieldType.Formatted(FieldFormat format) ->
                Stream.of("block.hint." + format.key(), "page.problem." + format.key());
            default -> Stream.empty();
        };
        Stream<String> help = Stream.of("block.help." + spec.name()).filter(new Messages()::has);
        return Stream.concat(help, inside(spec, inside));
    }

    private static Stream<String> inside(FieldSpec spec, Stream<String> inside) {
        return Stream.concat(Stream.of("block.field." + spec.name()), inside);
    }
}
