package fr.gouv.anct.minisites.access.session;

/**
 * Names of the session attributes, such as the signed-in account, the identity provider, the ID token and the flash
 * message. All values are strings: no class is ever instantiated from the content of a row.
 */
public final class SessionAttributeNames {

    /** Id of the signed-in account. */
    public static final String ACCOUNT = "account";
    /** Browser used at sign-in, in a few words; see {@link UserAgent}. */
    public static final String BROWSER = "browser";
    /** Message shown once, on the next screen. */
    public static final String FLASH = "flash";
    /** Short id of the session in lists and in the journal. Every session has one; it cannot be set. */
    public static final String PUBLIC_ID = "public-id";

    /** Identity provider used at sign-in; absent in the demonstration. */
    public static final String PROVIDER = "provider";
    /** ID token by which that provider identifies the session at sign-out. */
    public static final String ID_TOKEN = "id-token";

    private SessionAttributeNames() {}
}
