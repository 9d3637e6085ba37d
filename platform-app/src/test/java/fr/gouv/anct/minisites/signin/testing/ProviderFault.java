package fr.gouv.anct.minisites.signin.testing;

/** Faults of {@link FakeIdentityProvider}. */
public enum ProviderFault {
    /** No fault. */
    NONE,
    ACCESS_DENIED,
    LOGIN_REQUIRED,
    OWN_ERROR,
    TEMPORARILY_UNAVAILABLE,
    NO_CODE,
    ANSWER_OF_ANOTHER,
    CODE_REFUSED,
    CLIENT_REFUSED,
    TOKEN_SLOW,
    TOKEN_BROKEN,
    TOKEN_IN_HTML,
    NO_ID_TOKEN,
    OTHER_NONCE,
    FORGED_TOKEN,
    UNSIGNED_TOKEN,
    TOKEN_OF_ANOTHER_ISSUER,
    TOKEN_FOR_ANOTHER,
    TOKEN_OUT_OF_DATE,
    UNKNOWN_KEY,
    /** Signs with a key that was published only just before. */
    NEW_KEY,
    LOW_ACR,
    NO_ACR,
    USERINFO_OF_ANOTHER,
    USERINFO_OF_ANOTHER_ISSUER,
    USERINFO_FOR_ANOTHER,
    USERINFO_FORGED,
    USERINFO_PLAIN,
    USERINFO_IN_HTML,
    USERINFO_BROKEN,
    METADATA_BROKEN,
    METADATA_IN_HTML,
    METADATA_SLOW,
    METADATA_OF_ANOTHER
}
