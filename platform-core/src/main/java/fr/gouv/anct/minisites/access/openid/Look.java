package fr.gouv.anct.minisites.access.openid;

/** How the way to a provider is shown. */
public enum Look {
    /** The design system's ProConnect button, which no other provider may use. */
    PROCONNECT,
    PLAIN
}
