package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.form.DateValidation;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.time.DateInput;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        return new NewPageInput(
                request.field(PageInput.TITLE).replaceAll("\\p{Cc}", " ").strip(),
                request.field(SEGMENT).strip(),
                request.field(PARENT).strip(),
                request.field(DATE).strip());
    }

    /**
     * Creates the input from an API request, without a parent.
     *
     * @param segment null: derived from the title
     * @param date of an article; empty for a page
     */
    public static NewPageInput said(String title, @Nullable String segment, String date) {
        return new NewPageInput(
                title.replaceAll("\\p{Cc}", " ").strip(), segment == null ? "" : segment.strip(), "", date);
    }

    /** Returns the typed segment, or the one derived from the title. */
    public String lastPart() {
        return segment.isEmpty() ? PagePath.suggested(title) : segment;
    }

    /** Whether the segment is not chosen by the author, and may be numbered. */
    public boolean numbered() {
        return segment.isEmpty();
    }

    /** Returns the date; empty when it is invalid or out of range. */
    public Optional<LocalDate> day() {
        return DateInput.of(date).date();
    }

    /** Returns message keys of errors, by field name. */
    public Map<String, String> problems(boolean article) {
        Map<String, String> problems = new LinkedHashMap<>();
        PageInput.titleProblem(title).ifPresent(problem -> problems.put(PageInput.TITLE, problem));
        if (problems.isEmpty() && !PagePath.isSegment(lastPart())) {
            problems.put(SEGMENT, "page.problem.segment");
        }
        if (article && day().isEmpty()) {
            problems.put(DATE, DateValidation.problem(date, "page.problem.date"));
        }
        return problems;
    }
}
