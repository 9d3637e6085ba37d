package fr.gouv.anct.minisites.access.openid;

/** A provider as the sign-in page offers it. */
public record OfferedProvider(String name, String label, Look look) {}
