package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.form.Dates;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.content.schedule.TypedDate;
import fr.gouv.anct.minisites.content.tree.PagePath;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page to be made, as it was typed.
 *
 * @param segment last part of its address; blank: made of the title
 * @param parent address of the page that it stands under; blank for an article
 * @param date of an article; blank for a page
 */
public record TypedNewPage(String title, String segment, String parent, String date) {

    /** The names of its fields. */
    public static final String SEGMENT = "adresse";

    static final String PARENT = "parente";

    public static final String DATE = "date";

    static TypedNewPage of(Call call) {
        return new TypedNewPage(
                call.field(TypedPage.TITLE).replaceAll("\\p{Cc}", " ").strip(),
                call.field(SEGMENT).strip(),
                call.field(PARENT).strip(),
                call.field(DATE).strip());
    }

    /**
     * As a program says it, without a parent.
     *
     * @param segment null: as the title makes it
     * @param date of an article; empty for a page
     */
    public static TypedNewPage said(String title, @Nullable String segment, String date) {
        return new TypedNewPage(
                title.replaceAll("\\p{Cc}", " ").strip(), segment == null ? "" : segment.strip(), "", date);
    }

    /** As it was typed, or else as the title makes it. */
    public String lastPart() {
        return segment.isEmpty() ? PagePath.suggested(title) : segment;
    }

    /** Whether nobody has chosen the last part. */
    public boolean numbered() {
        return segment.isEmpty();
    }

    /** None when it is no date, or none of our time. */
    public Optional<LocalDate> day() {
        return TypedDate.of(date).date();
    }

    /** Keys of what is wrong, by the name of the field. */
    public Map<String, String> problems(boolean article) {
        Map<String, String> problems = new LinkedHashMap<>();
        TypedPage.titleProblem(title).ifPresent(problem -> problems.put(TypedPage.TITLE, problem));
        if (problems.isEmpty() && !PagePath.isSegment(lastPart())) {
            problems.put(SEGMENT, "page.problem.segment");
        }
        if (article && day().isEmpty()) {
            problems.put(DATE, Dates.problem(date, "page.problem.date"));
        }
        return problems;
    }
}
