package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.Link;

/**
 * A link that looks like a button.
 *
 * @param label says what the button does, understandable out of context
 */
public record Button(String label, Link link, ButtonStyle style) {}
