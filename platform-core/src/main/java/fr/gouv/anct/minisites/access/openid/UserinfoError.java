package fr.gouv.anct.minisites.access.openid;

import java.util.Locale;

/**
 * Reason why the userinfo response of a provider is rejected at sign-in: wrong user, issuer, audience, signature or
 * format.
 */
public enum UserinfoError {
    /** About another user. */
    SUBJECT,
    /** From another provider. */
    ISSUER,
    /** For another client. */
    AUDIENCE,
    /** Not signed by the provider, or expired. */
    SIGNATURE,
    /** Not JSON, or not in the announced format. */
    FORM;

    String code() {
        return "userinfo-" + name().toLowerCase(Locale.ROOT);
    }
}
