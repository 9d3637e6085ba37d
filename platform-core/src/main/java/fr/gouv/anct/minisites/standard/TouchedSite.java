package fr.gouv.anct.minisites.standard;

/** A site affected by a change. */
public record TouchedSite(String slug, String name) {}
