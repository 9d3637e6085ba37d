package fr.gouv.anct.minisites.media.reading;

import fr.gouv.anct.minisites.validation.Coded;

/** A flaw found when a PDF is read, which keeps people from reading it, told to editors (RGAA 13.3, PDF/UA). */
public enum DocumentBarrier implements Coded {
    /** No page has text: each is a picture of one. */
    SCAN(true, true),
    /** A third of the pages or more have no text. */
    PARTLY_SCANNED(true, false),
    /** It has no structure: headings, lists and tables are not marked. */
    UNTAGGED(true, false),
    /** It does not declare its title. */
    UNTITLED(false, false),
    /** It does not declare its language. */
    NO_LANGUAGE(false, false),
    /** It is encrypted: nobody reads it without a password. */
    ENCRYPTED(true, true),
    /** It could not be read: damaged, or too large to be read in time. */
    UNREADABLE(false, true);

    private final boolean excluding;
    private final boolean hidingText;

    DocumentBarrier(boolean excluding, boolean hidingText) {
        this.excluding = excluding;
        this.hidingText = hidingText;
    }

    /** Whether it keeps some people from the content: the page says how to ask for an accessible version. */
    public boolean excludes() {
        return excluding;
    }

    /** Whether no text of the document could be read. */
    boolean hidesText() {
        return hidingText;
    }
}
