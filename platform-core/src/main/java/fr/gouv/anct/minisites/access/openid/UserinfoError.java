package fr.gouv.anct.minisites.access.openid;

import java.util.Locale;

/** Error of a userinfo response. */
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
