package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.media.inspection.Refusal;
import java.util.UUID;

/** What became of a file that was sent. */
public sealed interface Outcome {

    /** As it was sent. */
    String name();

    /**
     * It is in the library.
     *
     * @param quarantined it is shown to nobody until the antivirus has looked at it
     * @param described whether it needs no description: it is no image
     */
    record Taken(String name, UUID id, boolean quarantined, boolean described) implements Outcome {}

    /** It is not, and nothing of it is left. */
    record Refused(String name, Refusal refusal) implements Outcome {}
}
