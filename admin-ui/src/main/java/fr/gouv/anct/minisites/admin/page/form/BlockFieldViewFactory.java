package fr.gouv.anct.minisites.admin.page.form;

import fr.gouv.anct.minisites.admin.content.BlockInput;
import fr.gouv.anct.minisites.admin.content.FieldFormat;
import fr.gouv.anct.minisites.admin.content.FieldType;
import fr.gouv.anct.minisites.admin.content.FileMatches;
import fr.gouv.anct.minisites.admin.content.ReferenceConversion;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.vocabulary.Term;
import fr.gouv.anct.minisites.vocabulary.Terms;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Builds the form fields of the values in a block, by their types. */
final class BlockFieldViewFactory {

    private final Messages messages;
    private final Terms terms;
    private final boolean reading;

    /**
     * @param terms the terms of the vocabularies, for selection
     * @param reading whether the account may not edit: rich text is shown without its tags
     */
    BlockFieldViewFactory(Messages messages, Terms terms, boolean reading) {
        this.messages = messages;
        this.terms = terms;
        this.reading = reading;
    }

    FieldView of(FieldType type, String name, String label, String value) {
        return switch (type) {
            case FieldType.Line _ -> FieldView.of(FieldView.Kind.LINE, name, label, value);
            case FieldType.LongText _ -> FieldView.of(FieldView.Kind.TEXT, name, label, value);
            case FieldType.Rich _
            when reading -> FieldView.of(FieldView.Kind.TEXT, name, label, ReferenceConversion.text(value));
            case FieldType.Rich _ ->
                FieldView.of(FieldView.Kind.TEXT, name, label, value)
                        .withHint(messages.get("block.hint.rich"))
                        .withHtmx(Map.of("ms-rich", "oui"));
            case FieldType.WholeNumber whole -> number(name, label, value, whole);
            case FieldType.Choice(String choice, List<String> codes) ->
                FieldView.of(FieldView.Kind.SELECT, name, label, value)
                        .withOptions(codes.stream()
                                .map(code -> new Option(code, messages.get("block.choice." + choice + "." + code)))
                                .toList());
            case FieldType.VocabularyTerm(Vocabulary vocabulary) ->
                FieldView.of(FieldView.Kind.SELECT, name, label, currentCode(vocabulary, value))
                        .withOptions(Option.of(terms.offered(vocabulary)));
            case FieldType.Flag _ ->
                FieldView.of(FieldView.Kind.CHECKBOXES, name, label, value)
                        .withOptions(List.of(new Option(BlockInput.TICKED, messages.get("block.flag"))));
            case FieldType.Cells _ ->
                FieldView.of(FieldView.Kind.TEXT, name, label, value).withHint(messages.get("block.hint.cells"));
            case FieldType.Formatted(FieldFormat format)
            when format == FieldFormat.COLLECTION ->
                listed(name, label, value, "block.hint.form-collection", BlockViewFactory.COLLECTIONS);
            case FieldType.Formatted(FieldFormat format) ->
                formed(format, FieldView.of(kind(format), name, label, value));
            case FieldType.Target(boolean shown) ->
                listed(
                        name,
                        label,
                        value,
                        shown ? "block.hint.link-shown" : "block.hint.link",
                        BlockViewFactory.TARGETS);
            case FieldType.Page _ -> listed(name, label, value, "block.hint.page", BlockViewFactory.TARGETS);
            case FieldType.Section _ -> listed(name, label, value, "block.hint.section", BlockViewFactory.SECTIONS);
            case FieldType.File(FileMatches.Kind kind) ->
                listed(
                        name,
                        label,
                        value,
                        "block.hint.file",
                        kind == FileMatches.Kind.IMAGE ? BlockViewFactory.IMAGES : BlockViewFactory.FILES);
            case FieldType.Picture _ -> listed(name, label, value, "block.hint.pictogram", BlockViewFactory.PICTOGRAMS);
            case FieldType.Words _ ->
                FieldView.of(FieldView.Kind.LINE, name, label, value)
                        .withHint(messages.get("block.hint.words"))
                        .withHtmx(Map.of("ms-list", BlockViewFactory.TAGS))
                        .optional();
            case FieldType.Group _, FieldType.Items _ -> throw new IllegalStateException(name);
        };
    }

    /** Returns the code of the term in use that a code stands for. */
    private String currentCode(Vocabulary vocabulary, String code) {
        return terms.current(vocabulary, code).map(Term::code).orElse(code);
    }

    private static FieldView.Kind kind(FieldFormat format) {
        return switch (format) {
            case DATE -> FieldView.Kind.DATE;
            case EMAIL -> FieldView.Kind.EMAIL;
            case TIME, PHONE, COLLECTION, DATA_SET, DATA_PUBLISHER -> FieldView.Kind.LINE;
            case ANCHOR -> FieldView.Kind.SLUG;
        };
    }

    private static FieldView number(String name, String label, String value, FieldType.WholeNumber whole) {
        return whole.most() - whole.least() > 20
                ? FieldView.of(FieldView.Kind.LINE, name, label, value)
                : FieldView.of(FieldView.Kind.SELECT, name, label, value)
                        .withOptions(IntStream.rangeClosed(whole.least(), whole.most())
                                .mapToObj(String::valueOf)
                                .map(number -> new Option(number, number))
                                .toList());
    }

    private FieldView listed(String name, String label, String value, String hint, String list) {
        return FieldView.of(FieldView.Kind.LINE, name, label, value)
                .withHint(messages.get(hint))
                .withHtmx(Map.of("ms-list", list));
    }

    /** Field kinds without a hint show their format themselves. */
    private FieldView formed(FieldFormat format, FieldView field) {
        String hint = "block.hint." + format.key();
        return messages.has(hint) ? field.withHint(messages.get(hint)) : field;
    }
}
