package fr.gouv.anct.minisites.admin.token;

import fr.gouv.anct.minisites.access.token.TokenRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Submitted values of the form that creates an access token: its name, actions, one site or all sites, and validity.
 *
 * @param actions codes of the granted actions
 * @param site short name of a site, or {@link #ALL}; a field that is missing or empty must not mean all sites
 */
record TokenInput(
        @NotBlank @Size(max = TokenRequest.LONGEST_NAME) String name,
        @NotEmpty Set<String> actions,
        String site,
        @NotNull @Nullable Validity validity) {

    /** Value of the field for all sites of the owner: no site has it as its short name. */
    static final String ALL = "*";

    static final TokenInput NONE = new TokenInput("", Set.of(), ALL, Validity.DAYS_90);

    /** Offered validities. */
    enum Validity {
        DAYS_30(30),
        DAYS_90(90),
        DAYS_180(180),
        DAYS_365(365);

        private final Duration duration;

        Validity(int days) {
            this.duration = Duration.ofDays(days);
        }

        Duration duration() {
            return duration;
        }
    }
}
