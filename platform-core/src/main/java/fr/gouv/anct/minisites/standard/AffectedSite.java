package fr.gouv.anct.minisites.standard;

/** A site that shows a value of the platform, and so changes with it. */
public record AffectedSite(String slug, String name) {}
