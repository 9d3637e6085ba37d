package fr.gouv.anct.minisites.access.openid;

import java.net.URI;

/** Whether somebody is on the way to a provider. */
public sealed interface Departure {

    record Gone(URI there) implements Departure {}

    record Stayed(SignInFailure failure) implements Departure {}
}
