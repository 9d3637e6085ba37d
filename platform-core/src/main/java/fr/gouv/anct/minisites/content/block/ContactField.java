package fr.gouv.anct.minisites.content.block;

import org.jspecify.annotations.Nullable;

/**
 * A field of a contact form.
 *
 * @param help text under its label
 */
public record ContactField(
        ContactFieldKind ask, boolean optional, @Nullable String help) {}
