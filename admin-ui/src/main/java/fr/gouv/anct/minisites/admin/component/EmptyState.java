package fr.gouv.anct.minisites.admin.component;

import fr.gouv.anct.minisites.rendering.PageLink;
import org.jspecify.annotations.Nullable;

/** Shown in place of an empty list: the reason, and the next action. */
public record EmptyState(
        String title, String text, @Nullable PageLink link) {}
