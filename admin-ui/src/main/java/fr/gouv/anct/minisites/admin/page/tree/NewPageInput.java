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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Input of the form that creates a page, an article or a document.
 *
 * @param date of an article or a document; a page has none
 * @param parent address of the parent of a page; the others are in the lists of the site
 * @param segment last segment of its path; blank: derived from the title
 * @param template page template (« gabarit ») that a page starts from; null for a blank page
 */
record NewPageInput(
        @NotBlank @Size(max = Revision.LONGEST_TITLE) String title,
        @NotNull LocalDate date,
        @NotBlank String parent,
        @PathSegment String segment,
        @Nullable UUID template)
        implements Checked {

    PageNaming naming() {
        return new PageNaming(title, segment);
    }

    @Override
    public List<Problem> problems() {
        return naming().check();
    }
}
