package fr.gouv.anct.minisites.access.entry;

import java.util.Locale;

/** Why somebody who has proved who they are does not come in. */
public enum Refusal {
    /** No rule names them, nobody has invited them. */
    NOT_EXPECTED,
    /** The provider gives no e-mail address. */
    NO_EMAIL,
    /** The provider does not say that the address is theirs: it opens nothing. */
    UNVERIFIED_EMAIL,
    /** Their address is that of an account which somebody else at the same provider signs in to. */
    EMAIL_TAKEN,
    /** The account is blocked or erased. */
    BARRED;

    /** As the journal and the message bundles write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
