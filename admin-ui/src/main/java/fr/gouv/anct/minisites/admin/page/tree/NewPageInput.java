package fr.gouv.anct.minisites.admin.page.tree;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.tree.PageNaming;
import fr.gouv.anct.minisites.content.tree.PathSegment;
import fr.gouv.anct.minisites.validation.Checked;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Input of the form that creates a page.
 *
 * @param parent address of its parent page
 * @param segment last segment of its path; blank: derived from the title
 * @param template page template (« gabarit ») that it starts from; null for a blank page
 */
record NewPageInput(
        @NotBlank @Size(max = Revision.LONGEST_TITLE) String title,
        @NotBlank String parent,
        @PathSegment String segment,
        @Nullable UUID template)
        implements Checked {

    /** Creates the input of a page below another one. */
    static NewPageInput below(String parent) {
        return new NewPageInput("", parent, "", null);
    }

    PageNaming naming() {
        return new PageNaming(title, segment);
    }

    @Override
    public List<Problem> problems() {
        return naming().check();
    }
}
