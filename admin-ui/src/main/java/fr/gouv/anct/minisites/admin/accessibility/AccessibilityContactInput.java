package fr.gouv.anct.minisites.admin.accessibility;

import fr.gouv.anct.minisites.access.EmailAddressFormat;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.reference.WebUrl;
import fr.gouv.anct.minisites.site.AccessibilityRecord;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The contact for accessibility problems, and the plans named in the statement, as typed.
 *
 * @param email blank: the site's address for visitors
 * @param schema URL of the multi-year plan; blank when there is none
 * @param plan URL of the plan of the year; blank when there is none
 */
public record AccessibilityContactInput(String email, String schema, String plan) {

    public static final String EMAIL = "adresse";
    public static final String SCHEMA = "schema";
    public static final String PLAN = "plan";

    static final AccessibilityContactInput NONE = new AccessibilityContactInput("", "", "");

    static AccessibilityContactInput of(AdmittedRequest request) {
        return of(request.field(EMAIL), request.field(SCHEMA), request.field(PLAN));
    }

    static AccessibilityContactInput of(AccessibilityRecord record) {
        return of(record.contactEmail(), record.multiYearPlanUrl(), record.actionPlanUrl());
    }

    /** Returns the field values. */
    public static AccessibilityContactInput of(@Nullable String email, @Nullable String schema, @Nullable String plan) {
        return new AccessibilityContactInput(
                Optional.ofNullable(email).orElse("").strip(),
                WebUrl.complete(Optional.ofNullable(schema).orElse("")),
                WebUrl.complete(Optional.ofNullable(plan).orElse("")));
    }

    /** Message keys of the problems, by field name. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!email.isEmpty() && EmailAddressFormat.ofPerson(email).isEmpty()) {
            problems.put(EMAIL, "a11y.problem.email");
        }
        Map.of(SCHEMA, schema, PLAN, plan).forEach((field, url) -> {
            if (!url.isEmpty() && WebUrl.secure(url).isEmpty()) {
                problems.put(field, "a11y.problem.url");
            }
        });
        return problems;
    }

    /** Returns a copy of the record with these values; requires that there are no {@link #problems}. */
    public AccessibilityRecord on(AccessibilityRecord record, LocalDate today) {
        return new AccessibilityRecord(
                record.audit(),
                schema.isEmpty() ? null : schema,
                plan.isEmpty() ? null : plan,
                EmailAddressFormat.ofPerson(email).orElse(null),
                today,
                record.earlier());
    }
}
