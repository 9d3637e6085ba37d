package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.media.inspection.RejectionReason;
import java.util.UUID;

/** The result of uploading one file. */
public sealed interface UploadResult {

    /** The name as it was sent. */
    String name();

    /**
     * The file is in the library.
     *
     * @param quarantined not shown until the antivirus has scanned it
     * @param described whether it needs no description, as it is no image
     */
    record Accepted(String name, UUID id, boolean quarantined, boolean described) implements UploadResult {}

    /** The file is rejected, and nothing of it is kept. */
    record Rejected(String name, RejectionReason refusal) implements UploadResult {}
}
