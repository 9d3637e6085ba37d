package fr.gouv.anct.minisites.content.block;

/** A link of a side menu. */
public record MenuLink(String label, Link link) {}
