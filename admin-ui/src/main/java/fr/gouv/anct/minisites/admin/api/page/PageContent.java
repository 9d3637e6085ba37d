package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import fr.gouv.anct.minisites.reference.MediaRef;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Editable content of a page in the JSON that API clients read and save: title, lead, description, image, tags, terms
 * and blocks. References use ids: {@code page:…}, {@code media:…}.
 *
 * @param shortTitle for menus and breadcrumb
 * @param lead introduction below the title
 * @param description for search engines and sharing
 * @param image of an article, in lists and at its head
 * @param terms of the vocabularies, for example {@code theme:HOUSING}, and territories, for example {@code
 *     territory:commune-59350}, on pages that are no list; without it, those of the version that is changed stay
 */
record PageContent(
        String title,
        @Nullable String shortTitle,
        @Nullable String lead,
        @Nullable String description,
        @Nullable MediaRef image,
        List<String> tags,
        @JsonSetter(nulls = Nulls.SET) @Nullable List<String> terms,
        Body body) {

    /** Blocks of a page, in their stored format: each an object with its {@code type}. */
    @JsonTypeName("PageBody")
    record Body(@JsonValue JsonNode blocks) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Body {
            if (!blocks.isArray()) {
                throw new IllegalArgumentException("not an array");
            }
        }
    }
}
