package fr.gouv.anct.minisites.rendering;

import fr.gouv.anct.minisites.site.NoticeKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The notice of the site, with its link resolved.
 *
 * @param until when it stops being shown, and the page with it stops being right
 */
public record NoticeView(
        NoticeKind kind,
        String title,
        @Nullable String text,
        @Nullable PageLink link,
        @Nullable Instant until) {}
