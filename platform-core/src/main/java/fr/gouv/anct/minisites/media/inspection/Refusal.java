package fr.gouv.anct.minisites.media.inspection;

import java.util.List;

/**
 * Why a file is not taken.
 *
 * @param details for the words of the reason: limits, what was found
 */
public record Refusal(Reason reason, List<Object> details) {

    /** Its words are in the bundle of the back office, under its name. */
    public enum Reason {
        EMPTY,
        /** Heavier than its kind may be: the limit in bytes. */
        HEAVY,
        /** Of a format that is not taken: what it is. */
        FORMAT,
        /** HTML, whatever its name says. */
        WEB_PAGE,
        /** Something else than its name says: the name, the format, the extension. */
        CONTRADICTION,
        /** Too many pixels: width and height, the longest side, the millions of pixels that are taken. */
        DIMENSIONS,
        /** A JPEG in so many scans, or so large in several, that it is too much to decode: width and height. */
        PROGRESSIVE,
        /** A PNG of so many bytes a pixel, interlaced perhaps, or so many packed bytes for its pixels, that it is too much to decode: width and height. */
        DEEP,
        /** Damaged, locked, or in colours for printing. */
        UNREADABLE,
        /** A drawing that makes browsers draw far more than it holds, or that refers to itself. */
        COMPLEX,
        /** Takes far more processor time than any file, whatever it is that takes it. */
        LONG_INSPECTION,
        /** Unpacks into far more than it weighs. */
        BOMB,
        /** An archive whose directory lists something else than its entries: programs do not agree on what is in it. */
        INCONSISTENT,
        /** An archive inside an archive: what is in it cannot be looked at. */
        NESTED,
        /** An office document with a program in it. */
        MACROS,
        /** Something inside with macros: its name. */
        EMBEDDED_MACROS,
        /** An archive, or a document, with a program or a script inside: its name. */
        EMBEDDED_PROGRAM,
        /** An office document that fetches something from elsewhere when it is opened: from where. */
        REMOTE_CONTENT,
        /** A PDF that runs, sends or brings a program: what was found. */
        PROGRAM,
        /** An archive with names that lead out of the folder where it is unpacked: one of them. */
        PATHS,
        /** The space has no room left: what it holds and what it may hold, in bytes. */
        QUOTA,
        /** The antivirus has found something: its name. */
        INFECTED,
        /** Another format than the one it is to take the place of: the format that is wanted. */
        OTHER_FORMAT,
        /** What it was to take the place of has been replaced, or deleted, while it came in. */
        OVERTAKEN,
        /** More files at once than are taken: how many. */
        MANY
    }

    public static Refusal of(Reason reason, Object... details) {
        return new Refusal(reason, List.of(details));
    }
}
