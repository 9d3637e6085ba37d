package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.tenancy.TenantLinkToken;
import java.util.Optional;

/** Path of an invitation in the back office, which ends with its token. */
final class InvitationPath {

    private static final String PREFIX = "/invitations/";

    private InvitationPath() {}

    static String of(TenantLinkToken token) {
        return PREFIX + token.text();
    }

    /** Parses the token of a back-office path; empty for other paths. */
    static Optional<TenantLinkToken> token(String path) {
        return path.startsWith(PREFIX) ? TenantLinkToken.parse(path.substring(PREFIX.length())) : Optional.empty();
    }
}
