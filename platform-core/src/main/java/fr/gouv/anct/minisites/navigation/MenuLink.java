package fr.gouv.anct.minisites.navigation;

import fr.gouv.anct.minisites.reference.Link;

/** A direct link. */
public record MenuLink(String label, Link link) implements MenuEntry {}
