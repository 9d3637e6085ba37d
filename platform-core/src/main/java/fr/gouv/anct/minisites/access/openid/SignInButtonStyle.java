package fr.gouv.anct.minisites.access.openid;

/**
 * Style of the button of a provider on the sign-in page: the button of the design system reserved to ProConnect, or a
 * plain one.
 */
public enum SignInButtonStyle {
    /** The design system's ProConnect button, reserved to ProConnect. */
    PROCONNECT,
    PLAIN
}
