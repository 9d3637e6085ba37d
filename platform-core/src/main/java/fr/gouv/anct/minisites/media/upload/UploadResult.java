package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.media.inspection.RejectionReason;
import java.util.UUID;

/**
 * Result of uploading one file: accepted with its id and address, possibly in quarantine, or rejected with a reason.
 */
public sealed interface UploadResult {

    /** The name as it was sent. */
    String name();

    /**
     * The file is in the library.
     *
     * @param fileName last segment of its address
     * @param quarantined not shown until the antivirus has scanned it
     * @param described whether it needs no description, as it is no image
     */
    record Accepted(String name, UUID id, String fileName, boolean quarantined, boolean described)
            implements UploadResult {

        /** Returns the address within the site, as fields of links and files take it. */
        public String address() {
            return "/media/" + id + "/" + fileName;
        }
    }

    /** The file is rejected, and nothing of it is kept. */
    record Rejected(String name, RejectionReason refusal) implements UploadResult {}
}
