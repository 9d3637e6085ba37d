package fr.gouv.anct.minisites.provisioning.suspension;

import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.validation.Multiline;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The form input with which central communications or an administrator suspend a site or change a suspension: reason,
 * notice and last day.
 *
 * @param reason for the owners and the journal, not for visitors
 * @param notice plain text for visitors; null for the standard text
 * @param until last day of the suspension, in Paris; null to leave it open
 */
public record SuspensionOrder(
        @NotBlank @Multiline @Size(max = SuspensionOrder.LONGEST_REASON)
        String reason,

        @Nullable @Multiline @Size(max = SuspensionOrder.LONGEST_NOTICE)
        String notice,

        @Nullable LocalDate until) {

    public static final int LONGEST_REASON = 1_000;
    public static final int LONGEST_NOTICE = 600;

    /** Maximum number of years until the last day. */
    private static final int YEARS = 2;

    public static final SuspensionOrder NONE = new SuspensionOrder("", null, null);

    /** Returns the order of a suspension, to be changed. */
    public static SuspensionOrder of(Suspension open) {
        return new SuspensionOrder(open.reason(), open.notice(), open.until());
    }

    /** Whether its last day, if it has one, is neither past nor further away than two years. */
    public boolean timely(LocalDate today) {
        return until == null || !until.isBefore(today) && !until.isAfter(today.plusYears(YEARS));
    }

    Tenant.Suspension publicFacts() {
        return new Tenant.Suspension(notice, until);
    }
}
