package fr.gouv.anct.minisites.access.token;

import fr.gouv.anct.minisites.access.Account;
import org.springframework.data.relational.core.mapping.Embedded;

/** An access token with the account of its owner. */
record OwnedToken(
        @Embedded.Empty(prefix = "owner_") Account owner,
        @Embedded.Empty AccessTokenRow row) {

    AccessToken token() {
        return row.token();
    }
}
