package fr.gouv.anct.minisites.access.openid;

import java.net.URI;

/** Result of starting a sign-in at a provider. */
public sealed interface AuthorizationRedirect {

    record Redirect(URI there) implements AuthorizationRedirect {}

    record Failed(SignInFailure failure) implements AuthorizationRedirect {}
}
