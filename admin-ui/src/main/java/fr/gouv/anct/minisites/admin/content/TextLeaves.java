package fr.gouv.anct.minisites.admin.content;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Extracts the texts of all fields of block input, nested ones included, and tells whether the input still has its
 * initial values.
 */
public final class TextLeaves {

    /** Text of one field. */
    record Leaf(FieldSpec question, String text) {}

    private static final int WORDS = 60;
    /** Number of characters of a text, tags included, that are searched for its first words. */
    private static final int BEGINNING = 5_000;

    private TextLeaves() {}

    public static Stream<Leaf> of(BlockInput formData) {
        return formData.blocks().stream()
                .flatMap(block -> FieldSpecs.of(block.path(BlockInput.TYPE).asString("")).stream()
                        .flatMap(questions -> of(block, questions)));
    }

    private static Stream<Leaf> of(JsonNode typed, List<FieldSpec> questions) {
        return questions.stream().flatMap(spec -> {
            JsonNode value = typed.path(spec.name());
            return switch (spec.answer()) {
                case FieldType.Group(List<FieldSpec> inner) -> of(value, inner);
                case FieldType.Items(List<FieldSpec> inner) ->
                    value.valueStream().flatMap(part -> of(part, inner));
                default -> Stream.of(new Leaf(spec, value.asString("")));
            };
        });
    }

    /** Returns the first words that a reader of the block sees, on a single line. */
    public static String firstWords(ObjectNode block) {
        String said = of(new BlockInput(List.of(block)))
                .filter(leaf -> leaf.question().answer() instanceof FieldType.Line
                        || leaf.question().answer() instanceof FieldType.LongText
                        || leaf.question().answer() instanceof FieldType.Rich)
                .filter(leaf -> !leaf.text().isBlank())
                .map(TextLeaves::plain)
                .findFirst()
                .orElse("");
        return said.length() > WORDS ? said.substring(0, WORDS).replaceFirst("\\s\\S*$", "") + "…" : said;
    }

    /** Text without markup is literal, HTML characters included. */
    private static String plain(Leaf leaf) {
        String beginning = leaf.text().substring(0, Math.min(leaf.text().length(), BEGINNING));
        return leaf.question().answer() instanceof FieldType.Rich
                ? ReferenceConversion.parsed(beginning).text()
                : beginning.replaceAll("\\s+", " ").strip();
    }

    /**
     * Whether the input still has its initial values and needs typing. Input without required typed fields is complete
     * from the start: its initial choice is a valid value too.
     */
    public static boolean blank(JsonNode typed, List<FieldSpec> questions) {
        return needsTyping(questions)
                && of(typed, questions)
                        .allMatch(leaf -> leaf.text().isBlank() || leaf.text().equals(initial(leaf.question())));
    }

    private static boolean needsTyping(List<FieldSpec> questions) {
        return questions.stream().filter(FieldSpec::required).anyMatch(spec -> switch (spec.answer()) {
            case FieldType.Choice _, FieldType.WholeNumber _, FieldType.Flag _, FieldType.Words _, FieldType.Items _ ->
                false;
            case FieldType.Group(List<FieldSpec> inner) -> needsTyping(inner);
            default -> true;
        });
    }

    /** Returns the initial value of a field in a new form. */
    public static String initial(FieldSpec spec) {
        return switch (spec.answer()) {
            case FieldType.Choice choice -> spec.required() ? choice.codes().getFirst() : "";
            case FieldType.WholeNumber whole -> String.valueOf(whole.usual());
            default -> "";
        };
    }
}
