package fr.gouv.anct.minisites.media.inspection;

import java.util.List;

/**
 * Code and details of the reason why an uploaded file is rejected, such as its size, format, macros or malware.
 *
 * @param details arguments of the reason's message: limits, findings
 */
public record RejectionReason(Reason reason, List<Object> details) {

    /** Reason code; its message is in the bundle of the back office, under its name. */
    public enum Reason {
        EMPTY,
        /** Larger than allowed for its kind: the limit in bytes. */
        HEAVY,
        /** Unsupported format: the detected type. */
        FORMAT,
        /** HTML, whatever its name says. */
        WEB_PAGE,
        /** Name and content disagree: the name, the format, the extension. */
        CONTRADICTION,
        /** Too many pixels: width and height, the longest side, the maximum in megapixels. */
        DIMENSIONS,
        /** A JPEG with so many scans, or so large in several, that decoding is too expensive: width and height. */
        PROGRESSIVE,
        /**
         * A PNG with so many bytes a pixel, possibly interlaced, or so many packed bytes for its pixels, that decoding
         * is too expensive: width and height.
         */
        DEEP,
        /** Damaged, password-protected, or in colours for printing. */
        UNREADABLE,
        /** A drawing that makes browsers draw far more than it holds, or that references itself. */
        COMPLEX,
        /** Takes far more CPU time than any legitimate file, at whatever step. */
        LONG_INSPECTION,
        /** Unpacks to far more than its size. */
        BOMB,
        /** An archive whose directory differs from its entries: programs do not agree on its content. */
        INCONSISTENT,
        /** An archive inside an archive: its content cannot be inspected. */
        NESTED,
        /** An office document with macros. */
        MACROS,
        /** An embedded object with macros: its name. */
        EMBEDDED_MACROS,
        /** An archive, or a document, with a program or a script inside: its name. */
        EMBEDDED_PROGRAM,
        /** An office document that fetches remote content when it is opened: from where. */
        REMOTE_CONTENT,
        /** A PDF that runs, sends or contains a program: the finding. */
        PROGRAM,
        /** An archive with names that point outside the folder where it is unpacked: one of them. */
        PATHS,
        /** The tenant's quota is exceeded: used and allowed bytes. */
        QUOTA,
        /** The antivirus has found malware: its name. */
        INFECTED,
        /** Another format than the file that it is to replace: the required format. */
        OTHER_FORMAT,
        /** The file that it was to replace has been replaced, or deleted, during the upload. */
        OVERTAKEN,
        /** More files at once than allowed: the maximum number. */
        MANY
    }

    public static RejectionReason of(Reason reason, Object... details) {
        return new RejectionReason(reason, List.of(details));
    }
}
