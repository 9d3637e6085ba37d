package fr.gouv.anct.minisites.provisioning.listing;

import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.time.DateInput;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A site of the list as read; the day of the audit as in the document that contains it. */
record ListedSiteRow(
        String slug,
        String name,
        TenantState state,
        @Nullable String host,
        @Nullable String pathPrefix,
        long owners,
        @Nullable Instant publishedAt,
        @Nullable Instant signedInAt,
        @Nullable LocalDate endsOn,
        @Nullable String auditedOn,
        long errors) {

    ListedSite site() {
        return new ListedSite(
                slug,
                name,
                state,
                host == null || pathPrefix == null ? null : new Address(new Host(host), pathPrefix),
                owners,
                publishedAt,
                signedInAt,
                endsOn,
                auditedOn == null ? null : DateInput.of(auditedOn).date().orElse(null),
                errors);
    }
}
