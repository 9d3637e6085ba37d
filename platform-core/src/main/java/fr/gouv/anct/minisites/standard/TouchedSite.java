package fr.gouv.anct.minisites.standard;

/** A site that a change would reach. */
public record TouchedSite(String slug, String name) {}
