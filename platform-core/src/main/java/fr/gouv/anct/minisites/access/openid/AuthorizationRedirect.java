package fr.gouv.anct.minisites.access.openid;

import java.net.URI;

/**
 * Result of starting a sign-in: the authorization URL of the provider, to which the browser is redirected, or the
 * reason why it failed.
 */
public sealed interface AuthorizationRedirect {

    record Redirect(URI there) implements AuthorizationRedirect {}

    record Failed(SignInFailure failure) implements AuthorizationRedirect {}
}
