package fr.gouv.anct.minisites.admin.content;

import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.util.List;

/** Type of the value that a form field asks for, derived from a component of a block's record. */
public sealed interface FieldType {

    /** Maximum length of what is typed, in characters. */
    default int longest() {
        return switch (this) {
            case LongText _ -> FieldValidator.LONGEST_TEXT;
            case Rich _, Cells _ -> FieldValidator.LONGEST_RICH;
            default -> FieldValidator.LONGEST_LINE;
        };
    }

    /** Single line of text. */
    record Line() implements FieldType {}

    /** Text of several lines, without markup. */
    record LongText() implements FieldType {}

    /** Rich text: the small subset of HTML. */
    record Rich() implements FieldType {}

    /** Whole number. */
    record WholeNumber(int least, int most, int usual) implements FieldType {}

    /** Constant of an enum, whose labels are under {@code block.choice.<name>.<CONSTANT>}. */
    record Choice(String name, List<String> codes) implements FieldType {}

    /** Code of a term in use. */
    record VocabularyTerm(Vocabulary vocabulary) implements FieldType {}

    /** Boolean. */
    record Flag() implements FieldType {}

    /**
     * Link target.
     *
     * @param shown whether the block displays the target: e-mail addresses and telephone numbers cannot be displayed
     */
    record Target(boolean shown) implements FieldType {}

    /** Page of the site. */
    record Page() implements FieldType {}

    /** Shared section of the site. */
    record Section() implements FieldType {}

    /**
     * File of the site.
     *
     * @param kind required kind of file
     */
    record File(FileMatches.Kind kind) implements FieldType {}

    /** Pictogram of the DSFR. */
    record Picture() implements FieldType {}

    /** Table, in the clipboard format of spreadsheets. */
    record Cells() implements FieldType {}

    /** Value with its own format. */
    record Formatted(FieldFormat form) implements FieldType {}

    /** Words separated by commas. */
    record Words() implements FieldType {}

    /** Record inside the block. */
    record Group(List<FieldSpec> questions) implements FieldType {}

    /** List of any number of records of one type. */
    record Items(List<FieldSpec> questions) implements FieldType {}
}
