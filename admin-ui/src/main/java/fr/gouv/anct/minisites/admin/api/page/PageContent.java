package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.reference.MediaRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Content of a page. References use ids: {@code page:…}, {@code media:…}.
 *
 * @param shortTitle for menus and breadcrumb
 * @param lead introduction below the title
 * @param description for search engines and sharing
 * @param image of an article, in lists and at its head
 */
record PageContent(
        String title,
        @Nullable String shortTitle,
        @Nullable String lead,
        @Nullable String description,
        @Nullable MediaRef image,
        List<String> tags,
        PageBody body) {}
