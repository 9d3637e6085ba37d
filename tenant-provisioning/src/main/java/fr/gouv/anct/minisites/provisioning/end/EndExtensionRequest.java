package fr.gouv.anct.minisites.provisioning.end;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A pending request of an owner to central communications for a later end of a site, with the wished day and a reason.
 *
 * @param wishedOn last day that is asked for, after the present one
 * @param reason for central communications
 * @param askedBy account of the owner
 * @param askedByName name under which the account is shown
 */
public record EndExtensionRequest(
        UUID id, LocalDate wishedOn, String reason, UUID askedBy, String askedByName, Instant askedAt) {

    /** Maximum length of the reason of a request, and of a refusal, in characters. */
    public static final int LONGEST_REASON = 1_000;
}
