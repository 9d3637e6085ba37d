package fr.gouv.anct.minisites.site;

import fr.gouv.anct.minisites.content.block.Link;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A temporary message on every page, directly under the navigation.
 *
 * @param until after which it is no longer shown
 */
public record Notice(
        NoticeKind kind,
        String title,
        @Nullable String text,
        @Nullable Link link,
        @Nullable String linkLabel,
        @Nullable Instant until) {}
