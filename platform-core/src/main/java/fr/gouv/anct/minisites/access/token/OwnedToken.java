package fr.gouv.anct.minisites.access.token;

import fr.gouv.anct.minisites.access.Account;

/** An access token with the account of its owner. */
record OwnedToken(Account owner, AccessToken token) {}
