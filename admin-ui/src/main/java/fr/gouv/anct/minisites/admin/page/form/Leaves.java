package fr.gouv.anct.minisites.admin.page.form;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Extracts the text fields of block input, at all depths. */
final class Leaves {

    /** Text of one field. */
    record Leaf(Question question, String text) {}

    private static final int WORDS = 60;
    /** Number of characters of a text, tags included, that are searched for its first words. */
    private static final int BEGINNING = 5_000;

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

    /** Returns the first words that a reader of the block sees, on a single line. */
    static String firstWords(ObjectNode block) {
        String said = of(new TypedBlocks(List.of(block)))
                .filter(leaf -> leaf.question().answer() instanceof Answer.Line
                        || leaf.question().answer() instanceof Answer.LongText
                        || leaf.question().answer() instanceof Answer.Rich)
                .filter(leaf -> !leaf.text().isBlank())
                .map(Leaves::plain)
                .findFirst()
                .orElse("");
        return said.length() > WORDS ? said.substring(0, WORDS).replaceFirst("\\s\\S*$", "") + "…" : said;
    }

    /** Text without markup is literal, HTML characters included. */
    private static String plain(Leaf leaf) {
        String beginning = leaf.text().substring(0, Math.min(leaf.text().length(), BEGINNING));
        return leaf.question().answer() instanceof Answer.Rich
                ? References.parsed(beginning).text()
                : beginning.replaceAll("\\s+", " ").strip();
    }

    /**
     * Whether the input still has its initial values and needs typing. Input without required typed fields is complete
     * from the start: its initial choice is a valid value too.
     */
    static boolean blank(JsonNode typed, List<Question> questions) {
        return needsTyping(questions)
                && of(typed, questions)
                        .allMatch(leaf -> leaf.text().isBlank() || leaf.text().equals(initial(leaf.question())));
    }

    private static boolean needsTyping(List<Question> questions) {
        return questions.stream().filter(Question::required).anyMatch(question -> switch (question.answer()) {
            case Answer.Choice _, Answer.Whole _, Answer.Flag _, Answer.Words _, Answer.Parts _ -> false;
            case Answer.Group(List<Question> inner) -> needsTyping(inner);
            default -> true;
        });
    }

    /** Returns the initial value of a field in a new form. */
    static String initial(Question question) {
        return switch (question.answer()) {
            case Answer.Choice choice -> choice.codes().getFirst();
            case Answer.Whole whole -> String.valueOf(whole.usual());
            default -> "";
        };
    }
}
