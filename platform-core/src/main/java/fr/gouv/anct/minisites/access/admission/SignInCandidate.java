package fr.gouv.anct.minisites.access.admission;

import org.jspecify.annotations.Nullable;

/**
 * An authenticated user with the address, SIRET number, earlier sign-in, roles and exemption from which {@link
 * AdmissionRules} decide on admission.
 *
 * @param email lower case, verified; null if the provider does not verify it
 * @param siret of the candidate's establishment, fourteen digits
 * @param signedInBefore with this identity
 * @param member of any site
 * @param platformRole whether they have a platform role
 * @param pass whether an {@link AdmissionExemption} admits them
 */
public record SignInCandidate(
        @Nullable String email,
        @Nullable String siret,
        boolean signedInBefore,
        boolean member,
        boolean platformRole,
        boolean pass) {}
