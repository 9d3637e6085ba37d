package fr.gouv.anct.minisites.access.token;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Calls of the repository of access tokens with ids of another owner. */
class TokenCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(RepositoryCalls.of(OwnTokens.class)
                .write(tokens -> tokens.add(
                        UUID.randomUUID(),
                        rows.account,
                        "Emprunté",
                        new byte[32],
                        new String[] {Action.SITE_READ.name()},
                        null,
                        Instant.now(),
                        Instant.now().plus(Duration.ofDays(30))))
                .read(OwnTokens::findAll)
                .read(tokens -> tokens.find(rows.token))
                .write(tokens -> tokens.revoke(rows.token, Instant.now()))
                .write(tokens -> tokens.touch(rows.token, Instant.now())));
    }
}
