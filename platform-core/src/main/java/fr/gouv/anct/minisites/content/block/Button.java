package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.Link;

/**
 * A link shown as a button, with label, target and emphasis, in blocks such as {@link Buttons} or {@link CallToAction}.
 *
 * @param label says what the button does, understandable out of context
 */
public record Button(String label, Link link, ButtonStyle style) {}
