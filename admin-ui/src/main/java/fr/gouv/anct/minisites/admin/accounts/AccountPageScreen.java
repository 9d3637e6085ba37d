package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The page of an account.
 *
 * @param role on the platform, in words
 * @param signedInAt none when they never came in
 * @param roleHref where the role is changed; none when one may not
 * @param sessionsHref where all their sessions are closed; none when one may not
 * @param erasureHref where the account is erased; none when one may not
 * @param journalHref what they did; none when one may not read it
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
