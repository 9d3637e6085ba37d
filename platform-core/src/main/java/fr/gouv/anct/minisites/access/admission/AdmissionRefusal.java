package fr.gouv.anct.minisites.access.admission;

import java.util.Locale;

/** Reason why an authenticated user is not admitted. */
public enum AdmissionRefusal {
    /** No rule admits them, and no invitation exists. */
    NOT_EXPECTED,
    /** The provider gives no e-mail address. */
    NO_EMAIL,
    /** The provider does not assert that the address is the user's: it grants no access. */
    UNVERIFIED_EMAIL,
    /** The account with their address belongs to another user of this provider. */
    EMAIL_TAKEN;

    /** Code in the journal and in the message bundles. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
