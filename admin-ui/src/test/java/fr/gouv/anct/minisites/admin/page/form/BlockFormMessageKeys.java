package fr.gouv.anct.minisites.admin.page.form;

import fr.gouv.anct.minisites.admin.form.FieldView;
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
                                Stream.of("block." + type, "block.about." + type, "block.words." + type),
                                Stream.concat(
                                        ownKeys(type, FieldSpecs.of(type).orElseThrow(), ""),
                                        FieldSpecs.of(type).orElseThrow().stream()
                                                .flatMap(BlockFormMessageKeys::keys)))));
    }

    /** Labels specific to a type, where they exist in addition to the general ones. */
    private static Stream<String> ownKeys(String type, List<FieldSpec> questions, String before) {
        return questions.stream().flatMap(question -> {
            String path = before + question.name();
            Stream<String> own = Stream.of("block.field." + type + "." + path, "block.add." + type + "." + path)
                    .filter(new Messages()::has);
            return Stream.concat(
                    own,
                    switch (question.answer()) {
                        case FieldType.Group(List<FieldSpec> inner) -> ownKeys(type, inner, path + ".");
                        case FieldType.Items(List<FieldSpec> inner) -> ownKeys(type, inner, path + ".");
                        default -> Stream.empty();
                    });
        });
    }

    private static Stream<String> keys(FieldSpec question) {
        Stream<String> inside = switch (question.answer()) {
            case FieldType.Choice(String name, List<String> codes) ->
                codes.stream().map(code -> "block.choice." + name + "." + code);
            case FieldType.Group(List<FieldSpec> questions) ->
                questions.stream().flatMap(BlockFormMessageKeys::keys);
            case FieldType.Items(List<FieldSpec> questions) ->
                Stream.concat(
                        questions.stream()
                                .map(one -> "block.help." + question.name() + "." + one.name())
                                .filter(new Messages()::has),
                        questions.stream().flatMap(BlockFormMessageKeys::keys));
            // The kind of the field already states the format of an address.
            case FieldType.Formatted(FieldFormat form)
            when form.kind() == FieldView.Kind.EMAIL -> Stream.of("page.problem." + form.key());
            case FieldType.Formatted(FieldFormat form) ->
                Stream.of("block.hint." + form.key(), "page.problem." + form.key());
            default -> Stream.empty();
        };
        Stream<String> help = Stream.of("block.help." + question.name()).filter(new Messages()::has);
        return Stream.concat(help, inside(question, inside));
    }

    private static Stream<String> inside(FieldSpec question, Stream<String> inside) {
        return Stream.concat(Stream.of("block.field." + question.name()), inside);
    }
}
