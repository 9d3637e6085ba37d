package fr.gouv.anct.minisites.portal.aid;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An aid or a call for projects as Aides-territoires publishes it. All texts are plain, of one line.
 *
 * @param id of Aides-territoires, which stays when the name and the URL change
 * @param url of its page at Aides-territoires
 * @param summary beginning of its description; may be empty
 * @param programs names of the programmes that it belongs to
 * @param categories as {@code Theme / Category}
 * @param perimeter name of the area that it is for
 * @param scale kind of that area, such as {@code Département}
 * @param call whether it is a call for projects
 * @param deadline last day to apply; null for none
 * @param created day on which it was added
 * @param mention of its origin, which must be shown
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Aid(
        long id,
        String name,
        String url,
        String summary,
        List<String> financers,
        List<String> programs,
        List<String> categories,
        List<String> audiences,
        List<String> types,
        @Nullable String perimeter,
        @Nullable String scale,
        boolean call,
        @Nullable LocalDate deadline,
        @Nullable LocalDate created,
        @Nullable String mention) {

    private static final String SEPARATOR = " / ";

    /** Returns the themes of its categories. */
    public List<String> themes() {
        return categories.stream()
                .map(category -> category.split(SEPARATOR, 2)[0])
                .distinct()
                .toList();
    }

    /** Returns its themes, and its categories without them. */
    Stream<String> themesAndCategories() {
        return categories.stream()
                .flatMap(category -> Stream.of(category.split(SEPARATOR, 2)))
                .distinct();
    }

    /** Whether it can still be applied for. */
    public boolean isOpen(LocalDate today) {
        return deadline == null || !deadline.isBefore(today);
    }
}
