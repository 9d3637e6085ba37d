package fr.gouv.anct.minisites.access.openid;

/** Style of the sign-in button of a provider. */
public enum SignInButtonStyle {
    /** The design system's ProConnect button, reserved to ProConnect. */
    PROCONNECT,
    PLAIN
}
