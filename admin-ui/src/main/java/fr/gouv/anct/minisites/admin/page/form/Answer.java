package fr.gouv.anct.minisites.admin.page.form;

import java.util.List;

/** Type of the value that a form field asks for, derived from a component of a block's record. */
sealed interface Answer {

    /** Single line of text. */
    record Line() implements Answer {}

    /** Text of several lines, without markup. */
    record LongText() implements Answer {}

    /** Rich text: the small subset of HTML. */
    record Rich() implements Answer {}

    /** Whole number. */
    record Whole(int least, int most, int usual) implements Answer {}

    /** Constant of an enum, whose labels are under {@code block.choice.<name>.<CONSTANT>}. */
    record Choice(String name, List<String> codes) implements Answer {}

    /** Boolean. */
    record Flag() implements Answer {}

    /**
     * Link target.
     *
     * @param shown whether the block displays the target: e-mail addresses and telephone numbers cannot be displayed
     */
    record Target(boolean shown) implements Answer {}

    /** Page of the site. */
    record Page() implements Answer {}

    /** Shared section of the site. */
    record Section() implements Answer {}

    /**
     * File of the site.
     *
     * @param kind required kind of file
     */
    record File(FileChoice.Kind kind) implements Answer {}

    /** Pictogram of the DSFR. */
    record Picture() implements Answer {}

    /** Table, in the clipboard format of spreadsheets. */
    record Cells() implements Answer {}

    /** Value with its own format. */
    record Formed(Form form) implements Answer {}

    /** Words separated by commas. */
    record Words() implements Answer {}

    /** Record inside the block. */
    record Group(List<Question> questions) implements Answer {}

    /** List of any number of records of one type. */
    record Parts(List<Question> questions) implements Answer {}
}
