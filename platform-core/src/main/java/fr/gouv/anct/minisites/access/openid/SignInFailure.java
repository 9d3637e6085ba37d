package fr.gouv.anct.minisites.access.openid;

/**
 * Reason why a sign-in at a provider failed before the user was identified, for example an expired attempt or an
 * unreachable provider. Each is shown to the user, and recorded in the journal by its {@link #code()}.
 */
public sealed interface SignInFailure {

    /** A state that was never issued, or was used already. */
    record UnknownState() implements SignInFailure {}

    /** The attempt has expired. */
    record ExpiredState() implements SignInFailure {}

    /** A state that was issued to another browser. */
    record OtherBrowser() implements SignInFailure {}

    /** The response is from another provider than the requested one. */
    record WrongIssuer() implements SignInFailure {}

    /** The user, or the provider for them, declined: {@code access_denied}. */
    record Declined() implements SignInFailure {}

    /** The provider could not sign the user in: {@code login_required} and similar errors. */
    record NotSignedIn() implements SignInFailure {}

    /** The provider responded with an error of its own. */
    record ProviderError() implements SignInFailure {}

    /** The code is rejected: already used, or unknown. */
    record WrongCode() implements SignInFailure {}

    /** The nonce of the ID token does not match the request. */
    record WrongNonce() implements SignInFailure {}

    /** The ID token is not from the provider, not for this client, or expired. */
    record WrongToken() implements SignInFailure {}

    record WrongUserinfo(UserinfoError flaw) implements SignInFailure {}

    /** The authentication level is lower than required. */
    record WeakAuthentication() implements SignInFailure {}

    /** The provider is unreachable, or did not respond in time. */
    record Unreachable() implements SignInFailure {}

    /** The response of the provider is invalid. */
    record Faulty() implements SignInFailure {}

    /** Code in the journal and in the message bundles. */
    default String code() {
        return switch (this) {
            case UnknownState _ -> "unknown-state";
            case ExpiredState _ -> "expired-state";
            case OtherBrowser _ -> "other-browser";
            case WrongIssuer _ -> "wrong-issuer";
            case Declined _ -> "declined";
            case NotSignedIn _ -> "not-signed-in";
            case ProviderError _ -> "provider-error";
            case WrongCode _ -> "wrong-code";
            case WrongNonce _ -> "wrong-nonce";
            case WrongToken _ -> "wrong-token";
            case WrongUserinfo(UserinfoError error) -> error.code();
            case WeakAuthentication _ -> "weak-authentication";
            case Unreachable _ -> "unreachable";
            case Faulty _ -> "faulty";
        };
    }
}
