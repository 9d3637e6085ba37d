package fr.gouv.anct.minisites.access.session;

/** The names of what a session holds. All values are texts: no class is ever made of what a row says. */
public final class SessionAttribute {

    /** The id of the account that is signed in. */
    public static final String ACCOUNT = "account";
    /** What it was opened with, in a few words; see {@link Browser}. */
    public static final String BROWSER = "browser";
    /** What is said once, on the next screen. */
    public static final String FLASH = "flash";
    /** The short id under which the session stands in lists and in the journal. Every session has it; nobody sets it. */
    public static final String PUBLIC_ID = "public-id";

    /** The provider of identities that it was opened with; none in the demonstration. */
    public static final String PROVIDER = "provider";
    /** The token by which that provider knows it, for signing out there. */
    public static final String ID_TOKEN = "id-token";

    private SessionAttribute() {}
}
