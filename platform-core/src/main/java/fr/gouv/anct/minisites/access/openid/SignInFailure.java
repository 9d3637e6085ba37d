package fr.gouv.anct.minisites.access.openid;

/** Why a sign-in did not come to its end. Each is said to the person, and in the journal by its {@link #code()}. */
public sealed interface SignInFailure {

    /** A state that we have not given out, or that has been used already. */
    record UnknownState() implements SignInFailure {}

    /** They were away for too long. */
    record ExpiredState() implements SignInFailure {}

    /** A state that was given to another browser. */
    record OtherBrowser() implements SignInFailure {}

    /** Another provider answers than the one that was asked. */
    record WrongIssuer() implements SignInFailure {}

    /** The person, or the provider in their name, said no: {@code access_denied}. */
    record Declined() implements SignInFailure {}

    /** The provider could not sign them in: {@code login_required} and its like. */
    record NotSignedIn() implements SignInFailure {}

    /** The provider answers with an error of its own. */
    record ProviderError() implements SignInFailure {}

    /** The code is refused: used already, or nobody's. */
    record WrongCode() implements SignInFailure {}

    /** The ID token answers another question than ours. */
    record WrongNonce() implements SignInFailure {}

    /** The ID token is not the provider's, not for us, or out of date. */
    record WrongToken() implements SignInFailure {}

    record WrongUserinfo(UserinfoFlaw flaw) implements SignInFailure {}

    /** Signed in there with less than what is asked for. */
    record WeakAuthentication() implements SignInFailure {}

    /** The provider cannot be reached, or does not answer in time. */
    record Unreachable() implements SignInFailure {}

    /** The provider answers, and what it says makes no sense. */
    record Faulty() implements SignInFailure {}

    /** As the journal and the message bundles write it. */
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
            case WrongUserinfo(UserinfoFlaw flaw) -> flaw.code();
            case WeakAuthentication _ -> "weak-authentication";
            case Unreachable _ -> "unreachable";
            case Faulty _ -> "faulty";
        };
    }
}
