package fr.gouv.anct.minisites.admin.page.form;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.shell.Texts;
import java.util.List;
import java.util.stream.Stream;

/** Message keys that the block forms compose. */
public final class BlockWords {

    private BlockWords() {}

    public static Stream<String> keys() {
        return Stream.concat(
                Stream.of("block.unknown"),
                Questions.types().stream()
                        .flatMap(type -> Stream.concat(
                                Stream.of("block." + type, "block.about." + type, "block.words." + type),
                                Stream.concat(
                                        ownKeys(type, Questions.of(type).orElseThrow(), ""),
                                        Questions.of(type).orElseThrow().stream()
                                                .flatMap(BlockWords::keys)))));
    }

    /** Labels specific to a type, where they exist in addition to the general ones. */
    private static Stream<String> ownKeys(String type, List<Question> questions, String before) {
        return questions.stream().flatMap(question -> {
            String path = before + question.name();
            Stream<String> own = Stream.of("block.field." + type + "." + path, "block.add." + type + "." + path)
                    .filter(new Texts()::has);
            return Stream.concat(
                    own,
                    switch (question.answer()) {
                        case Answer.Group(List<Question> inner) -> ownKeys(type, inner, path + ".");
                        case Answer.Parts(List<Question> inner) -> ownKeys(type, inner, path + ".");
                        default -> Stream.empty();
                    });
        });
    }

    private static Stream<String> keys(Question question) {
        Stream<String> inside = switch (question.answer()) {
            case Answer.Choice(String name, List<String> codes) ->
                codes.stream().map(code -> "block.choice." + name + "." + code);
            case Answer.Group(List<Question> questions) -> questions.stream().flatMap(BlockWords::keys);
            case Answer.Parts(List<Question> questions) ->
                Stream.concat(
                        questions.stream()
                                .map(one -> "block.help." + question.name() + "." + one.name())
                                .filter(new Texts()::has),
                        questions.stream().flatMap(BlockWords::keys));
            // The kind of the field already states the format of an address.
            case Answer.Formed(Form form)
            when form.kind() == FieldView.Kind.EMAIL -> Stream.of("page.problem." + form.key());
            case Answer.Formed(Form form) -> Stream.of("block.hint." + form.key(), "page.problem." + form.key());
            default -> Stream.empty();
        };
        Stream<String> help = Stream.of("block.help." + question.name()).filter(new Texts()::has);
        return Stream.concat(help, inside(question, inside));
    }

    private static Stream<String> inside(Question question, Stream<String> inside) {
        return Stream.concat(Stream.of("block.field." + question.name()), inside);
    }
}
