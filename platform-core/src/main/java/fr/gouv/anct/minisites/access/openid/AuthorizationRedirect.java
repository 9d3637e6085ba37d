package fr.gouv.anct.minisites.access.openid;

import java.net.URI;

/** Result of starting a sign-in at a provider. */
public sealed interface AuthorizationRedirect {

    record Gone(URI there) implements AuthorizationRedirect {}

    record Stayed(SignInFailure failure) implements AuthorizationRedirect {}
}
