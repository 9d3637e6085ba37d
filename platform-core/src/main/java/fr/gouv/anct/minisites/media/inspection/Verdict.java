package fr.gouv.anct.minisites.media.inspection;

/** What an inspection comes to. */
public sealed interface Verdict {

    /**
     * It can be taken.
     *
     * @param width pixels as it is seen; 0 when it is not an image
     */
    record Accepted(Format format, int width, int height) implements Verdict {}

    /** It cannot. */
    record Refused(Refusal refusal) implements Verdict {}

    static Verdict refused(Refusal.Reason reason, Object... details) {
        return new Refused(Refusal.of(reason, details));
    }
}
