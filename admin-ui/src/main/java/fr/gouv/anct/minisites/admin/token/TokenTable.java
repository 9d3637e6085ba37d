package fr.gouv.anct.minisites.admin.token;

import fr.gouv.anct.minisites.access.token.AccessToken;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Table of tokens: permissions, expiry, last use. */
@Component
public class TokenTable {

    private final TenantDirectory directory;
    private final Messages messages;
    private final Clock clock;

    TokenTable(TenantDirectory directory, Messages messages, Clock clock) {
        this.directory = directory;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param revocation URL that revokes a token; called only for valid tokens that the user may revoke */
    public TableView of(List<AccessToken> tokens, boolean revocable, Function<AccessToken, String> revocation) {
        return new TableView(
                "tokens",
                messages.get("token.caption"),
                Stream.of("name", "scope", "state", "used", "revocation")
                        .filter(column -> revocable || !column.equals("revocation"))
                        .map(column -> new TableColumn(messages.get("token." + column)))
                        .toList(),
                tokens.stream().map(token -> row(token, revocable, revocation)).toList());
    }

    private TableRow row(AccessToken token, boolean revocable, Function<AccessToken, String> revocation) {
        Stream<Cell> told = Stream.of(
                Cell.text(token.name()),
                Cell.text(siteText(token)).withDetail(actions(token)),
                Cell.badge(badge(token)).withDetail(until(token)),
                token.lastUsedAt() == null ? Cell.text(messages.get("token.never")) : Cell.moment(token.lastUsedAt()));
        return new TableRow((revocable ? Stream.concat(told, Stream.of(end(token, revocation))) : told).toList());
    }

    private Cell end(AccessToken token, Function<AccessToken, String> revocation) {
        return token.state(clock.instant()) == AccessToken.State.VALID
                ? Cell.link(messages.get("token.revoke.link", token.name()), revocation.apply(token))
                : Cell.text("");
    }

    private String siteText(AccessToken token) {
        return token.tenantId() == null
                ? messages.get("token.scope.everywhere")
                : directory.snapshot().byId(token.tenantId()).map(Tenant::name).orElse(messages.get("token.nowhere"));
    }

    private String actions(AccessToken token) {
        return token.actions().stream()
                .sorted()
                .map(action -> messages.get("action." + action.name()))
                .collect(Collectors.joining(" · "));
    }

    private BadgeView badge(AccessToken token) {
        return switch (token.state(clock.instant())) {
            case VALID -> new BadgeView(messages.get("token.valid"), BadgeView.Tone.SUCCESS);
            case EXPIRED -> new BadgeView(messages.get("token.expired"), BadgeView.Tone.NEUTRAL);
            case REVOKED -> new BadgeView(messages.get("token.revoked"), BadgeView.Tone.NEUTRAL);
        };
    }

    private String until(AccessToken token) {
        return token.revokedAt() == null
                ? messages.get("token.until", DateTimes.day(token.expiresAt()))
                : messages.get("token.since", DateTimes.day(token.revokedAt()));
    }
}
