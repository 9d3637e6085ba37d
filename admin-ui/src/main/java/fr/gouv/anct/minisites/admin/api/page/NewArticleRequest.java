package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Article to create, as a draft with only its title.
 *
 * @param slug last segment of its path; derived from the title when it is omitted
 */
@JsonTypeName("SentNewArticle")
record NewArticleRequest(
        String title, LocalDate date, @Nullable String slug) {}
