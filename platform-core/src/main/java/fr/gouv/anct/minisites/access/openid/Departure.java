package fr.gouv.anct.minisites.access.openid;

import java.net.URI;

/** Result of starting a sign-in at a provider. */
public sealed interface Departure {

    record Gone(URI there) implements Departure {}

    record Stayed(SignInFailure failure) implements Departure {}
}
