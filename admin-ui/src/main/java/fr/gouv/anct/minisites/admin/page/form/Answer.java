package fr.gouv.anct.minisites.admin.page.form;

import java.util.List;

/** What a component of a block is answered with. */
sealed interface Answer {

    /** A few words. */
    record Line() implements Answer {}

    /** A sentence or more, without markup. */
    record LongText() implements Answer {}

    /** The small subset of HTML. */
    record Rich() implements Answer {}

    /** A whole number. */
    record Whole(int least, int most, int usual) implements Answer {}

    /** One of the constants of an enum, whose words are under {@code block.choice.<name>.<CONSTANT>}. */
    record Choice(String name, List<String> codes) implements Answer {}

    /** Yes or no. */
    record Flag() implements Answer {}

    /**
     * Where a link goes.
     *
     * @param shown whether the block shows what is there: an e-mail address or a telephone number has nothing to show
     */
    record Target(boolean shown) implements Answer {}

    /** A page of the site. */
    record Page() implements Answer {}

    /** A shared section of the site. */
    record Section() implements Answer {}

    /**
     * A file of the site.
     *
     * @param kind what it has to be
     */
    record File(FileChoice.Kind kind) implements Answer {}

    /** A pictogram of the DSFR. */
    record Picture() implements Answer {}

    /** A table, as a spreadsheet puts it into the clipboard. */
    record Cells() implements Answer {}

    /** A value of a form of its own. */
    record Formed(Form form) implements Answer {}

    /** Words separated by commas. */
    record Words() implements Answer {}

    /** A record inside the block. */
    record Group(List<Question> questions) implements Answer {}

    /** Any number of records of one kind. */
    record Parts(List<Question> questions) implements Answer {}
}
