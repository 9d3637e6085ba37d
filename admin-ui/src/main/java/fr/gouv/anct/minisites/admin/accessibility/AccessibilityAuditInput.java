package fr.gouv.anct.minisites.admin.accessibility;

import fr.gouv.anct.minisites.admin.form.DateValidation;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.site.AccessibilityRecord.Audit;
import fr.gouv.anct.minisites.time.DateInput;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An audit as typed; lists have one item per line. */
public record AccessibilityAuditInput(Map<String, String> values) {

    public static final String DATE = "date";
    public static final String AUDITOR = "auditeur";
    public static final String METHOD = "methode";
    public static final String RATE = "taux";
    /** Message key for a date before all stored audits. */
    public static final String TOO_OLD = "a11y.problem.too-old";

    static final List<String> LISTS =
            List.of("ecarts", "charge", "exemptions", "technologies", "environnement", "outils", "pages");
    /** Bullet at the start of a line in a pasted list. */
    private static final Pattern MARK = Pattern.compile("^[\\h\\s]*+(?:[•·▪◦‣*–—-][\\h\\s]++)++");

    static final int LONGEST_LINE = 200;
    static final int LONGEST_LIST = 10_000;

    static AccessibilityAuditInput of(AdmittedRequest request) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : List.of(DATE, AUDITOR, METHOD, RATE)) {
            values.put(name, request.field(name).strip());
        }
        LISTS.forEach(name -> values.put(name, request.field(name).replace("\r\n", "\n")));
        return new AccessibilityAuditInput(values);
    }

    /** Returns the field values of an audit; of a new one, the most common technologies. */
    public static AccessibilityAuditInput of(@Nullable Audit audit) {
        if (audit == null) {
            return new AccessibilityAuditInput(Map.of("technologies", "HTML5\nCSS\nJavaScript\nSVG"));
        }
        return new AccessibilityAuditInput(Map.ofEntries(
                Map.entry(DATE, audit.date().toString()),
                Map.entry(AUDITOR, audit.auditor()),
                Map.entry(METHOD, Optional.ofNullable(audit.method()).orElse("")),
                Map.entry(RATE, rate(audit.rate())),
                Map.entry("ecarts", String.join("\n", audit.nonConformities())),
                Map.entry("charge", String.join("\n", audit.disproportionateBurden())),
                Map.entry("exemptions", String.join("\n", audit.exempt())),
                Map.entry("technologies", String.join("\n", audit.technologies())),
                Map.entry("environnement", String.join("\n", audit.environment())),
                Map.entry("outils", String.join("\n", audit.tools())),
                Map.entry("pages", String.join("\n", audit.pages()))));
    }

    /** Formats a rate in French notation, without trailing zeros. */
    static String rate(double rate) {
        return String.format(Locale.FRENCH, "%.2f", rate).replaceFirst(",00$|0$", "");
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    private Optional<LocalDate> date() {
        return DateInput.of(value(DATE)).date();
    }

    private Optional<Double> rate() {
        String typed = value(RATE).replace("%", "").replace(',', '.').strip();
        return typed.matches("\\d{1,3}(\\.\\d{1,2})?")
                ? Optional.of(Double.parseDouble(typed)).filter(rate -> rate <= 100)
                : Optional.empty();
    }

    private List<String> lines(String name) {
        return value(name)
                .lines()
                .map(line -> MARK.matcher(line.replaceAll("[\\p{Cc}]", " "))
                        .replaceFirst("")
                        .strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Message keys of the problems, by field name. */
    public Map<String, String> problems(LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (value(DATE).isBlank()) {
            problems.put(DATE, "a11y.problem.date-missing");
        } else if (date().isEmpty()) {
            problems.put(DATE, DateValidation.problem(value(DATE), "a11y.problem.date"));
        } else if (date().get().isAfter(today)) {
            problems.put(DATE, "a11y.problem.future");
        } else if (date().get().isBefore(LocalDate.of(2005, 2, 11))) {
            problems.put(DATE, "a11y.problem.past");
        }
        if (value(AUDITOR).isEmpty()) {
            problems.put(AUDITOR, "a11y.problem.auditor");
        } else if (value(AUDITOR).length() > LONGEST_LINE) {
            problems.put(AUDITOR, "a11y.problem.long");
        }
        if (value(METHOD).length() > LONGEST_LINE) {
            problems.put(METHOD, "a11y.problem.long");
        }
        if (rate().isEmpty()) {
            problems.put(RATE, "a11y.problem.rate");
        } else if (rate().get() == 100 && !lines("ecarts").isEmpty()) {
            problems.put(RATE, "a11y.problem.total");
        }
        LISTS.stream()
                .filter(name -> value(name).length() > LONGEST_LIST)
                .forEach(name -> problems.put(name, "a11y.problem.list-long"));
        return problems;
    }

    /** Returns the audit; requires that there are no problems. */
    public Audit audit() {
        return new Audit(
                value(AUDITOR),
                date().orElseThrow(),
                rate().orElseThrow(),
                lines("ecarts"),
                lines("charge"),
                lines("exemptions"),
                lines("technologies"),
                lines("environnement"),
                lines("outils"),
                lines("pages"),
                value(METHOD).isEmpty() ? null : value(METHOD));
    }
}
