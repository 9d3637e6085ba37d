package fr.gouv.anct.minisites.admin.page.tree;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.tree.PageNaming;
import fr.gouv.anct.minisites.content.tree.PathSegment;
import fr.gouv.anct.minisites.validation.Checked;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Input of the form that creates an article.
 *
 * @param segment last segment of its path; blank: derived from the title
 */
record NewArticleInput(
        @NotBlank @Size(max = Revision.LONGEST_TITLE) String title,
        @NotNull LocalDate date,
        @PathSegment String segment)
        implements Checked {

    PageNaming naming() {
        return new PageNaming(title, segment);
    }

    @Override
    public List<Problem> problems() {
        return naming().check();
    }
}
