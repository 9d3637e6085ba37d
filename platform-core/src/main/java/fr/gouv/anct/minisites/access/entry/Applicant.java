package fr.gouv.anct.minisites.access.entry;

import org.jspecify.annotations.Nullable;

/**
 * Somebody at the door, and what speaks for them.
 *
 * @param email lower case, theirs beyond doubt; none when the provider does not vouch for it
 * @param siret of the establishment they belong to, fourteen digits
 * @param signedInBefore with this very identity
 * @param member of some site
 * @param platformRole whether they have a role on the platform
 * @param pass whether an {@link EntryPass} admits them
 * @param barred whether an {@link EntryBar} keeps them out
 */
public record Applicant(
        @Nullable String email,
        @Nullable String siret,
        boolean signedInBefore,
        boolean member,
        boolean platformRole,
        boolean pass,
        boolean barred) {}
