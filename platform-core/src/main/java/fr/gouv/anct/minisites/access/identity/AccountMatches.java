package fr.gouv.anct.minisites.access.identity;

import fr.gouv.anct.minisites.access.Account;
import org.jspecify.annotations.Nullable;

/**
 * Accounts that may match a provider identity.
 *
 * @param bySubject account that has signed in with this identity before
 * @param byEmail account with the verified address
 * @param emailTaken whether that account has another identity at this issuer
 */
record AccountMatches(@Nullable Account bySubject, @Nullable Account byEmail, boolean emailTaken) {}
