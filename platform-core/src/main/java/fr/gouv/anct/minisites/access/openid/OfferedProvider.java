package fr.gouv.anct.minisites.access.openid;

/** Name, label and button style of an identity provider that the sign-in page of the back office offers. */
public record OfferedProvider(String name, String label, SignInButtonStyle look) {}
