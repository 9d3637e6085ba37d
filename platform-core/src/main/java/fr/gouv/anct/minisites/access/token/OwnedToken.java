package fr.gouv.anct.minisites.access.token;

import fr.gouv.anct.minisites.access.Account;
import org.springframework.data.relational.core.mapping.Embedded;

/** An access token with its owner's account, read to authenticate a program or to warn the owner before it expires. */
record OwnedToken(
        @Embedded.Empty(prefix = "owner_") Account owner,
        @Embedded.Empty AccessTokenRow row) {

    AccessToken token() {
        return row.token();
    }
}
