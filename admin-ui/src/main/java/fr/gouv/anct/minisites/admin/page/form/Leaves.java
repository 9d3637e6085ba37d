package fr.gouv.anct.minisites.admin.page.form;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The texts inside what was typed, whatever their depth. */
final class Leaves {

    /** One of them. */
    record Leaf(Question question, String text) {}

    private static final int WORDS = 60;

    private Leaves() {}

    static Stream<Leaf> of(TypedBlocks typed) {
        return typed.blocks().stream()
                .flatMap(block -> Questions.of(block.path(TypedBlocks.TYPE).asString("")).stream()
                        .flatMap(questions -> of(block, questions)));
    }

    private static Stream<Leaf> of(JsonNode typed, List<Question> questions) {
        return questions.stream().flatMap(question -> {
            JsonNode value = typed.path(question.name());
            return switch (question.answer()) {
                case Answer.Group(List<Question> inner) -> of(value, inner);
                case Answer.Parts(List<Question> inner) -> value.valueStream().flatMap(part -> of(part, inner));
                default -> Stream.of(new Leaf(question, value.asString("")));
            };
        });
    }

    /** What a reader of the block sees first of its text, on a line of its own. */
    static String firstWords(ObjectNode block) {
        String said = of(new TypedBlocks(List.of(block)))
                .filter(leaf -> leaf.question().answer() instanceof Answer.Line
                        || leaf.question().answer() instanceof Answer.LongText
                        || leaf.question().answer() instanceof Answer.Rich)
                .map(Leaf::text)
                .filter(text -> !text.isBlank())
                .map(text -> References.parsed(text).text())
                .findFirst()
                .orElse("");
        return said.length() > WORDS ? said.substring(0, WORDS).replaceFirst("\\s\\S*$", "") + "…" : said;
    }

    /** Whether nothing was typed; a choice among what is given says nothing. */
    static boolean blank(JsonNode typed, List<Question> questions) {
        return of(typed, questions)
                .filter(leaf -> !(leaf.question().answer() instanceof Answer.Choice)
                        && !(leaf.question().answer() instanceof Answer.Whole))
                .allMatch(leaf -> leaf.text().isBlank());
    }
}
