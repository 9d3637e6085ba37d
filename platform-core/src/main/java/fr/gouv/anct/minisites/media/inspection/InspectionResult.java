package fr.gouv.anct.minisites.media.inspection;

/** The result of an inspection: a file is accepted or rejected. */
public sealed interface InspectionResult {

    /**
     * The file can be accepted.
     *
     * @param width in pixels as displayed; 0 when it is not an image
     */
    record Accepted(Format format, int width, int height) implements InspectionResult {}

    /** The file is rejected. */
    record Refused(Refusal refusal) implements InspectionResult {}

    static InspectionResult refused(Refusal.Reason reason, Object... details) {
        return new Refused(Refusal.of(reason, details));
    }
}
