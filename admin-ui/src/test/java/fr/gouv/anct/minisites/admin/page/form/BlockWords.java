package fr.gouv.anct.minisites.admin.page.form;

import java.util.List;
import java.util.stream.Stream;

/** The keys that the forms of blocks put together. */
public final class BlockWords {

    private BlockWords() {}

    public static Stream<String> keys() {
        return Stream.concat(
                Stream.of("block.unknown"),
                Questions.types().stream()
                        .flatMap(type -> Stream.concat(
                                Stream.of("block." + type),
                                Questions.of(type).orElseThrow().stream().flatMap(BlockWords::keys))));
    }

    private static Stream<String> keys(Question question) {
        Stream<String> inside = switch (question.answer()) {
            case Answer.Choice(String name, List<String> codes) ->
                codes.stream().map(code -> "block.choice." + name + "." + code);
            case Answer.Group(List<Question> questions) -> questions.stream().flatMap(BlockWords::keys);
            case Answer.Parts(List<Question> questions) -> questions.stream().flatMap(BlockWords::keys);
            default -> Stream.empty();
        };
        return Stream.concat(Stream.of("block.field." + question.name()), inside);
    }
}
