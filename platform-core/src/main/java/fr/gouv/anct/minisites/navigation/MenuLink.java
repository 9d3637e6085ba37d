package fr.gouv.anct.minisites.navigation;

import fr.gouv.anct.minisites.content.block.Link;

/** A direct link. */
public record MenuLink(String label, Link link) implements MenuEntry {}
