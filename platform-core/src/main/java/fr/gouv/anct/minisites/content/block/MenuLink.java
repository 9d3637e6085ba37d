package fr.gouv.anct.minisites.content.block;

/** An entry of a menu beside a section. */
public record MenuLink(String label, Link link) {}
