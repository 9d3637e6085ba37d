package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.content.PageInput;
import fr.gouv.anct.minisites.admin.form.DateValidation;
import fr.gouv.anct.minisites.admin.label.PageProblemLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.content.tree.PageNaming;
import fr.gouv.anct.minisites.time.DateInput;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Input of the form that creates a page.
 *
 * @param segment last segment of its path; blank: derived from the title
 * @param parent address of its parent page; blank for an article
 * @param date of an article; blank for a page
 */
public record NewPageInput(String title, String segment, String parent, String date) {

    /** Names of its fields. */
    public static final String SEGMENT = "adresse";

    public static final String PARENT = "parente";

    public static final String DATE = "date";

    public static NewPageInput of(AdmittedRequest request) {
        PageNaming naming = PageNaming.of(request.field(PageInput.TITLE), request.field(SEGMENT));
        return new NewPageInput(
                naming.title(),
                naming.segment(),
                request.field(PARENT).strip(),
                request.field(DATE).strip());
    }

    private PageNaming naming() {
        return new PageNaming(title, segment);
    }

    /** Returns the typed segment, or the one derived from the title. */
    public String lastPart() {
        return naming().lastSegment();
    }

    /** Whether the segment is not chosen by the author, and may be numbered. */
    public boolean numbered() {
        return naming().numbered();
    }

    /** Returns the date; empty when it is invalid or out of range. */
    public Optional<LocalDate> day() {
        return DateInput.of(date).date();
    }

    /** Returns message keys of errors, by field name. */
    public Map<String, String> problems(boolean article) {
        Map<String, String> problems = new LinkedHashMap<>();
        naming().check()
                .forEach(problem -> problems.put(
                        problem.path().equals("title") ? PageInput.TITLE : SEGMENT, PageProblemLabels.key(problem)));
        if (article && day().isEmpty()) {
            problems.put(DATE, DateValidation.problem(date, "page.problem.date"));
        }
        return problems;
    }
}
