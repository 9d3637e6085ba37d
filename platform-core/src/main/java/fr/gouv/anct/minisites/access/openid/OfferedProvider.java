package fr.gouv.anct.minisites.access.openid;

/** A provider as listed on the sign-in page. */
public record OfferedProvider(String name, String label, SignInButtonStyle look) {}
