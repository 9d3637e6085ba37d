package fr.gouv.anct.minisites.media.inspection;

/** The result of an inspection: a file is accepted or rejected. */
public sealed interface InspectionResult {

    /**
     * The file can be accepted.
     *
     * @param width in pixels as displayed; 0 when it is not an image
     */
    record Accepted(MediaFormat format, int width, int height, DeclaredMetadata declared) implements InspectionResult {

        Accepted(MediaFormat format, int width, int height) {
            this(format, width, height, DeclaredMetadata.NONE);
        }
    }

    /** The file is rejected. */
    record Rejected(RejectionReason refusal) implements InspectionResult {}

    static InspectionResult refused(RejectionReason.Reason reason, Object... details) {
        return new Rejected(RejectionReason.of(reason, details));
    }
}
