package fr.gouv.anct.minisites.admin.siteend;

import fr.gouv.anct.minisites.provisioning.end.EndExtensionRequest;
import fr.gouv.anct.minisites.validation.Multiline;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request to put off the end of a site, as typed.
 *
 * @param wishedOn last day that is asked for; null only before it is checked
 * @param reason for central communications
 */
record EndExtensionInput(
        @NotNull @Nullable LocalDate wishedOn,

        @NotBlank @Multiline @Size(max = EndExtensionRequest.LONGEST_REASON)
        String reason) {}
