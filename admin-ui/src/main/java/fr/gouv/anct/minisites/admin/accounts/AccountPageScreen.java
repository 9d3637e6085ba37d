package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The page of an account.
 *
 * @param role localised platform role
 * @param signedInAt null when they have never signed in
 * @param roleHref where the role is changed; null without permission
 * @param sessionsHref where all their sessions are closed; null without permission
 * @param erasureHref where the account is erased; null without permission
 * @param journalHref journal of their actions; null without permission
 */
record AccountPageScreen(
        String email,
        String role,
        Instant createdAt,
        @Nullable Instant signedInAt,
        TableView parts,
        TableView tokens,
        @Nullable String roleHref,
        @Nullable String sessionsHref,
        @Nullable String erasureHref,
        @Nullable String journalHref)
        implements Screen {

    @Override
    public String template() {
        return "accounts/page";
    }
}
