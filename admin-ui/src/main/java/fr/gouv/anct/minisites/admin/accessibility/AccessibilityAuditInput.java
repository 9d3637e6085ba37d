package fr.gouv.anct.minisites.admin.accessibility;

import fr.gouv.anct.minisites.site.AccessibilityRecord.Audit;
import fr.gouv.anct.minisites.validation.Checked;
import fr.gouv.anct.minisites.validation.Problem;
import fr.gouv.anct.minisites.wording.Percentage;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Submitted values of the form of an accessibility audit: date, auditor, method, conformity rate as text,
 * non-conformities and tested pages.
 *
 * @param rate percentage in French or English notation, with or without its sign
 */
record AccessibilityAuditInput(
        @NotNull @Nullable LocalDate date,
        @NotBlank @Size(max = Audit.LONGEST_LINE) String auditor,
        @Size(max = Audit.LONGEST_LINE) String method,
        @NotBlank String rate,
        List<String> nonConformities,
        List<String> disproportionateBurden,
        List<String> exempt,
        List<String> technologies,
        List<String> environment,
        List<String> tools,
        List<String> pages)
        implements Checked {

    /** A new audit, with the most common technologies. */
    static final AccessibilityAuditInput NEW = new AccessibilityAuditInput(
            null,
            "",
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of("HTML5", "CSS", "JavaScript", "SVG"),
            List.of(),
            List.of(),
            List.of());

    static AccessibilityAuditInput of(Audit audit) {
        return new AccessibilityAuditInput(
                audit.date(),
                audit.auditor(),
                Objects.requireNonNullElse(audit.method(), ""),
                Percentage.of(audit.rate(), Locale.FRENCH),
                audit.nonConformities(),
                audit.disproportionateBurden(),
                audit.exempt(),
                audit.technologies(),
                audit.environment(),
                audit.tools(),
                audit.pages());
    }

    private double percentage() {
        String typed = rate.replace("%", "").replace(',', '.').strip();
        return typed.matches("\\d{1,3}(\\.\\d{1,2})?") ? Double.parseDouble(typed) : Double.NaN;
    }

    @Override
    public List<Problem> problems() {
        return audit().problems();
    }

    /** Returns the audit; of an invalid one, with the first possible date where there is none. */
    Audit audit() {
        return new Audit(
                auditor,
                Objects.requireNonNullElse(date, Audit.FIRST_DAY),
                percentage(),
                nonConformities,
                disproportionateBurden,
                exempt,
                technologies,
                environment,
                tools,
                pages,
                method.isEmpty() ? null : method);
    }
}
