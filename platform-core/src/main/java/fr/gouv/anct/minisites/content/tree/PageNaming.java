package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Normalised title and path segment that an author or API client gives a new page; a blank segment is derived from the
 * title.
 *
 * @param segment last segment of its path; blank: derived from the title
 */
public record PageNaming(
        @NotBlank @Size(max = Revision.LONGEST_TITLE) String title, String segment) {

    /** Normalises a title and a segment as they were typed or sent. */
    public static PageNaming of(String title, @Nullable String segment) {
        return new PageNaming(title.replaceAll("\\p{Cc}", " ").strip(), segment == null ? "" : segment.strip());
    }

    /** Returns the chosen segment, or the one derived from the title. */
    public String lastSegment() {
        return segment.isEmpty() ? PagePath.suggested(title) : segment;
    }

    /** Whether the segment is not chosen by the author, and may be numbered. */
    public boolean numbered() {
        return segment.isEmpty();
    }

    /** Returns the problems: of the title, otherwise of the segment, which may be derived from it. */
    public List<Problem> check() {
        List<Problem> problems = Constraints.check(this);
        return problems.isEmpty() && !PagePath.isSegment(lastSegment())
                ? List.of(Problem.of("segment", "path-segment"))
                : problems;
    }
}
