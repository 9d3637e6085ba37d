package fr.gouv.anct.minisites.access.identity;

import fr.gouv.anct.minisites.access.Account;
import org.jspecify.annotations.Nullable;

/**
 * The accounts that somebody may be.
 *
 * @param bySubject the one that has signed in with this identity before
 * @param byEmail the one that has the address, if it can be relied upon
 * @param emailTaken whether that one has another identity at the same issuer
 */
record Candidates(@Nullable Account bySubject, @Nullable Account byEmail, boolean emailTaken) {}
