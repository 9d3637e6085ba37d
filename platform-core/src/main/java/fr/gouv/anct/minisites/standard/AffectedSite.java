package fr.gouv.anct.minisites.standard;

/** A site affected by a change. */
public record AffectedSite(String slug, String name) {}
