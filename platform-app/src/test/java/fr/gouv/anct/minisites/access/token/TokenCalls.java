package fr.gouv.anct.minisites.access.token;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Calls of the repository of access tokens with ids of another owner. */
class TokenCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(RepositoryCalls.of(OwnTokens.class)
                .write(tokens -> tokens.add(
                        rows.account,
                        new TokenRequest(
                                UUID.randomUUID(), "Emprunté", Set.of(Action.SITE_READ), null, Duration.ofDays(30)),
                        new byte[32],
                        Instant.now()))
                .read(OwnTokens::all)
                .read(tokens -> tokens.one(rows.token))
                .write(tokens -> tokens.revoke(rows.token, Instant.now()))
                .write(tokens -> tokens.touch(rows.token, Instant.now())));
    }
}
