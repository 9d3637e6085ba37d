package fr.gouv.anct.minisites.access.admission;

import fr.gouv.anct.minisites.validation.Coded;

/**
 * Reason why a user whom the provider has authenticated is not admitted, for example no invitation or no verified
 * e-mail address.
 */
public enum AdmissionRefusal implements Coded {
    /** No rule admits them, and no invitation exists. */
    NOT_EXPECTED,
    /** The provider gives no e-mail address. */
    NO_EMAIL,
    /** The provider does not assert that the address is the user's: it grants no access. */
    UNVERIFIED_EMAIL,
    /** The account with their address belongs to another user of this provider. */
    EMAIL_TAKEN
}
