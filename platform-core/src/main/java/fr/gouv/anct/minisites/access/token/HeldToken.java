package fr.gouv.anct.minisites.access.token;

import fr.gouv.anct.minisites.access.Account;

/** A token with its owner. */
record HeldToken(Account owner, AccessToken token) {}
