package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.media.inspection.Refusal;
import java.util.UUID;

/** The result of uploading one file. */
public sealed interface Outcome {

    /** The name as it was sent. */
    String name();

    /**
     * The file is in the library.
     *
     * @param quarantined not shown until the antivirus has scanned it
     * @param described whether it needs no description, as it is no image
     */
    record Taken(String name, UUID id, boolean quarantined, boolean described) implements Outcome {}

    /** The file is rejected, and nothing of it is kept. */
    record Refused(String name, Refusal refusal) implements Outcome {}
}
