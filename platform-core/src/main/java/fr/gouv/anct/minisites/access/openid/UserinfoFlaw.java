package fr.gouv.anct.minisites.access.openid;

import java.util.Locale;

/** What is wrong with what a provider says of somebody. */
public enum UserinfoFlaw {
    /** About somebody else. */
    SUBJECT,
    /** Said by another provider. */
    ISSUER,
    /** Said to another platform. */
    AUDIENCE,
    /** Not signed by the provider, or not any more. */
    SIGNATURE,
    /** Neither JSON nor what it was announced to be. */
    FORM;

    String code() {
        return "userinfo-" + name().toLowerCase(Locale.ROOT);
    }
}
