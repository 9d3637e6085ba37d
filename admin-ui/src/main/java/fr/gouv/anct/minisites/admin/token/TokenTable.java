package fr.gouv.anct.minisites.admin.token;

import fr.gouv.anct.minisites.access.token.AccessToken;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Builds the table of an account's access tokens: name, site and permissions, state with expiry, last use, and the link
 * to revoke.
 */
@Component
public class TokenTable {

    private final TenantDirectory directory;
    private final Clock clock;

    TokenTable(TenantDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** @param revocation link that revokes a valid token; null where the user may revoke none */
    public TableView of(
            AdmittedRequest request, List<AccessToken> tokens, @Nullable Function<AccessToken, String> revocation) {
        Table<AccessToken> table = Table.<AccessToken>of(request, "token")
                .column("name", token -> Cell.text(token.name()))
                .column("scope", token -> Cell.text(siteText(request, token)).withDetail(actions(request, token)))
                .column("state", token -> Cell.badge(badge(request, token)).withDetail(until(request, token)))
                .column(
                        "used",
                        token -> token.lastUsedAt() == null
                                ? Cell.text(request.message("token.never"))
                                : Cell.moment(token.lastUsedAt()));
        return (revocation == null ? table : table.column("revocation", token -> end(request, token, revocation)))
                .build("tokens", tokens);
    }

    private Cell end(AdmittedRequest request, AccessToken token, Function<AccessToken, String> revocation) {
        return token.state(clock.instant()) == AccessToken.State.VALID
                ? Cell.link(request.message("token.revoke.link", token.name()), revocation.apply(token))
                : Cell.text("");
    }

    private String siteText(AdmittedRequest request, AccessToken token) {
        return token.tenantId() == null
                ? request.message("token.scope.everywhere")
                : directory
                        .snapshot()
                        .byId(token.tenantId())
                        .map(Tenant::name)
                        .orElse(request.message("token.nowhere"));
    }

    private static String actions(AdmittedRequest request, AccessToken token) {
        return token.actions().stream()
                .sorted()
                .map(action -> request.message("action." + action.name()))
                .collect(Collectors.joining(" · "));
    }

    private BadgeView badge(AdmittedRequest request, AccessToken token) {
        return switch (token.state(clock.instant())) {
            case VALID -> new BadgeView(request.message("token.valid"), BadgeView.Tone.SUCCESS);
            case EXPIRED -> new BadgeView(request.message("token.expired"), BadgeView.Tone.NEUTRAL);
            case REVOKED -> new BadgeView(request.message("token.revoked"), BadgeView.Tone.NEUTRAL);
        };
    }

    private static String until(AdmittedRequest request, AccessToken token) {
        return token.revokedAt() == null
                ? request.message("token.until", DateTimes.day(token.expiresAt()))
                : request.message("token.since", DateTimes.day(token.revokedAt()));
    }
}
