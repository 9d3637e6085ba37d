package fr.gouv.anct.minisites.content.check;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.gouv.anct.minisites.media.reading.DocumentBarrier;
import java.util.Locale;

/** The issues that checks can find in a page; their messages are under {@code check.<code>}. */
public enum Issue {
    TITLE_LONG(Severity.WARNING),
    DESCRIPTION_MISSING(Severity.WARNING),
    HEADING_LONG(Severity.WARNING),
    HEADING_SKIP(Severity.WARNING),
    HEADING_EMPTY(Severity.WARNING),
    HEADING_FAKED(Severity.WARNING),
    ALTERNATIVE_MISSING(Severity.ERROR),
    MEDIA_UNDESCRIBED(Severity.ERROR),
    ALTERNATIVE_LONG(Severity.WARNING),
    ALTERNATIVE_FILE_NAME(Severity.WARNING),
    LINK_VAGUE(Severity.ERROR),
    LINK_ADDRESS(Severity.WARNING),
    LINK_SAME(Severity.WARNING),
    WINDOW_TWICE(Severity.WARNING),
    WINDOW_NONE(Severity.WARNING),
    LINK_GONE(Severity.ERROR),
    LINK_TRASHED(Severity.ERROR),
    LINK_OFFLINE(Severity.WARNING),
    LINK_SITE_OFFLINE(Severity.WARNING),
    /** The target of a button, or of another link that is not shown without its target, is not online. */
    BUTTON_OFFLINE(Severity.WARNING),
    BUTTON_SITE_OFFLINE(Severity.WARNING),
    /** A list shows the pages below a page that is not online. */
    LIST_PAGE_OFFLINE(Severity.WARNING),
    SECTION_GONE(Severity.WARNING),
    SECTION_OFFLINE(Severity.WARNING),
    SECTION_MANY(Severity.ERROR),
    MEDIA_GONE(Severity.ERROR),
    MEDIA_INFECTED(Severity.ERROR),
    MEDIA_WAITING(Severity.WARNING),
    /** The page of a document offers no file. */
    DOCUMENT_FILE(Severity.ERROR),
    DOCUMENT_TITLE(Severity.WARNING),
    DOCUMENT_FORMAT(Severity.WARNING),
    DOCUMENT_LANGUAGE(Severity.WARNING),
    DOCUMENT_SCAN(Severity.WARNING),
    DOCUMENT_PARTLY_SCANNED(Severity.WARNING),
    DOCUMENT_UNTAGGED(Severity.WARNING),
    /** The file itself does not declare its title; the page may have one. */
    DOCUMENT_UNTITLED(Severity.WARNING),
    DOCUMENT_NO_LANGUAGE(Severity.WARNING),
    DOCUMENT_ENCRYPTED(Severity.WARNING),
    DOCUMENT_UNREADABLE(Severity.WARNING),
    TABLE_CAPTION(Severity.ERROR),
    TABLE_HEADERS(Severity.ERROR),
    /** No cell of a chart holds a figure. */
    CHART_EMPTY(Severity.WARNING),
    CHART_WORDS(Severity.WARNING),
    SOUND_FORMAT(Severity.ERROR),
    VIDEO_FORMAT(Severity.ERROR),
    TRANSCRIPTION_MISSING(Severity.ERROR),
    TRANSCRIPTION_ADVISED(Severity.WARNING),
    SENTENCE_LONG(Severity.WARNING),
    TEXT_LONG(Severity.WARNING),
    BLOCK_EMPTY(Severity.WARNING),
    LIST_EMPTY(Severity.WARNING),
    LIST_TAG_EMPTY(Severity.WARNING),
    /** The page has more different lists than are shown. */
    LISTS_MANY(Severity.ERROR),
    /** The lists of the page could make it too long to be shown. */
    LIST_MANY(Severity.ERROR),
    /** The page is too long to be shown. */
    PAGE_LONG(Severity.ERROR),
    /** Online pages that show the section would be too long to be shown with it. */
    SECTION_LONG(Severity.ERROR),
    /** The published revision of the page is too long to be shown. */
    ONLINE_LONG(Severity.ERROR),
    BLOCK_UNKNOWN(Severity.WARNING),
    BLOCK_INCOMPLETE(Severity.ERROR),
    CONTACT_FIELD_TWICE(Severity.ERROR),
    /** A block gives the hours of a day twice. */
    DAY_TWICE(Severity.WARNING),
    /** The last day of a service is before its first one. */
    SERVICE_DATES(Severity.ERROR),
    /** A call for projects closes before it opens. */
    CALL_DATES(Severity.ERROR),
    /** A call for projects is open without a form. */
    CALL_FORM(Severity.WARNING),
    /** A call for projects that is open, or will be, says nobody who answers questions about it. */
    CALL_CONTACT(Severity.WARNING),
    /** The form of a call for projects has no secure URL. */
    CALL_FORM_ADDRESS(Severity.ERROR),
    /** The button « Je donne mon avis » leads to no form of that service. */
    OPINION_ADDRESS(Severity.ERROR),
    /** A block names a data set or a publisher that data.gouv.fr does not have. */
    DATA_SET_GONE(Severity.WARNING),
    /** A block names a data set or a publisher that has not been copied yet. */
    DATA_SET_WAITING(Severity.WARNING),
    PAGE_EMPTY(Severity.ERROR),
    PLACEHOLDER(Severity.ERROR);

    private final Severity severity;

    Issue(Severity severity) {
        this.severity = severity;
    }

    /** Returns the issue of a document with a barrier. */
    public static Issue of(DocumentBarrier barrier) {
        return switch (barrier) {
            case SCAN -> DOCUMENT_SCAN;
            case PARTLY_SCANNED -> DOCUMENT_PARTLY_SCANNED;
            case UNTAGGED -> DOCUMENT_UNTAGGED;
            case UNTITLED -> DOCUMENT_UNTITLED;
            case NO_LANGUAGE -> DOCUMENT_NO_LANGUAGE;
            case ENCRYPTED -> DOCUMENT_ENCRYPTED;
            case UNREADABLE -> DOCUMENT_UNREADABLE;
        };
    }

    /** Severity for publication. */
    public Severity severity() {
        return severity;
    }

    /** Whether a page can never be published with this issue. */
    boolean unwaivable() {
        return this == BLOCK_INCOMPLETE || this == LIST_MANY || this == PAGE_LONG || this == SECTION_LONG;
    }

    /** Code in the database, the API and the message bundles. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
