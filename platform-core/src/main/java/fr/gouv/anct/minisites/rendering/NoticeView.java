package fr.gouv.anct.minisites.rendering;

import fr.gouv.anct.minisites.site.NoticeKind;
import org.jspecify.annotations.Nullable;

/** The notice of the site, with its link resolved. */
public record NoticeView(
        NoticeKind kind,
        String title,
        @Nullable String text,
        @Nullable PageLink link) {

    /** The title without what leads on to the text, for the name of the link. */
    public String subject() {
        return title.replaceFirst("(?<![\\s\u00a0\u202f:.])[\\s\u00a0\u202f:.]++$", "");
    }
}
