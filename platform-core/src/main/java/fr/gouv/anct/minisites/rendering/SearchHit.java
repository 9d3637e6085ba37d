package fr.gouv.anct.minisites.rendering;

/** A page found by a search; {@code excerpt} is plain text. */
public record SearchHit(String title, String href, String excerpt) {}
