package fr.gouv.anct.minisites.admin.component;

import fr.gouv.anct.minisites.rendering.PageLink;
import org.jspecify.annotations.Nullable;

/** What a list shows when it holds nothing: why, and what to do next. */
public record EmptyState(
        String title, String text, @Nullable PageLink link) {}
