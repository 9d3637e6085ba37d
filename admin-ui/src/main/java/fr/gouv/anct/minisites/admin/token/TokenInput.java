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
 * A new token as typed.
 *
 * @param actions codes of the granted actions
 * @param site short name of a site; empty for all sites of the owner
 */
record TokenInput(
        @NotBlank @Size(max = TokenRequest.LONGEST_NAME) String name,
        @NotEmpty Set<String> actions,
        String site,
        @NotNull @Nullable Validity validity) {

    static final TokenInput NONE = new TokenInput("", Set.of(), "", Validity.DAYS_90);

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
