package fr.gouv.anct.minisites.admin.siteend;

import fr.gouv.anct.minisites.provisioning.end.EndExtensionRequest;
import fr.gouv.anct.minisites.validation.Multiline;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Submitted values of the form with which an owner asks to put off the end of a site: the wished last day and the
 * reason.
 *
 * @param wishedOn last day that is asked for; null only before it is checked
 * @param reason for central communications
 */
record EndExtensionInput(
        @NotNull @Nullable LocalDate wishedOn,

        @NotBlank @Multiline @Size(max = EndExtensionRequest.LONGEST_REASON)
        String reason) {}
