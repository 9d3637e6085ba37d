package fr.gouv.anct.minisites.admin.api.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An article to be made, as a draft with nothing but its title.
 *
 * @param slug last part of its address; made of the title when it is left out
 */
record SentNewArticle(
        String title, LocalDate date, @Nullable String slug) {}
