package fr.gouv.anct.minisites.media.inspection;

/** The result of an inspection: a file is accepted or rejected. */
public sealed interface Verdict {

    /**
     * The file can be accepted.
     *
     * @param width in pixels as displayed; 0 when it is not an image
     */
    record Accepted(Format format, int width, int height) implements Verdict {}

    /** The file is rejected. */
    record Refused(Refusal refusal) implements Verdict {}

    static Verdict refused(Refusal.Reason reason, Object... details) {
        return new Refused(Refusal.of(reason, details));
    }
}
