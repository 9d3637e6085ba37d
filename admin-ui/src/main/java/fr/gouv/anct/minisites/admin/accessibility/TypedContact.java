package fr.gouv.anct.minisites.admin.accessibility;

import fr.gouv.anct.minisites.access.EmailAddress;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.content.block.WebAddress;
import fr.gouv.anct.minisites.site.AccessibilityRecord;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom a visitor tells of an obstacle, and the plans that the statement names, as they are typed.
 *
 * @param email blank: the site's address for visitors
 * @param schema address of the plan for several years; blank: none
 * @param plan address of the plan of the year; blank: none
 */
public record TypedContact(String email, String schema, String plan) {

    public static final String EMAIL = "adresse";
    public static final String SCHEMA = "schema";
    public static final String PLAN = "plan";

    static final TypedContact NONE = new TypedContact("", "", "");

    static TypedContact of(Call call) {
        return of(call.field(EMAIL), call.field(SCHEMA), call.field(PLAN));
    }

    static TypedContact of(AccessibilityRecord record) {
        return of(record.contactEmail(), record.multiYearPlanUrl(), record.actionPlanUrl());
    }

    /** As it would be typed. */
    public static TypedContact of(@Nullable String email, @Nullable String schema, @Nullable String plan) {
        return new TypedContact(
                Optional.ofNullable(email).orElse("").strip(),
                WebAddress.complete(Optional.ofNullable(schema).orElse("")),
                WebAddress.complete(Optional.ofNullable(plan).orElse("")));
    }

    /** Keys of what is wrong, by the name of the field. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!email.isEmpty() && EmailAddress.ofPerson(email).isEmpty()) {
            problems.put(EMAIL, "a11y.problem.email");
        }
        Map.of(SCHEMA, schema, PLAN, plan).forEach((field, url) -> {
            if (!url.isEmpty() && WebAddress.secure(url).isEmpty()) {
                problems.put(field, "a11y.problem.url");
            }
        });
        return problems;
    }

    /** A record that says so; only without {@link #problems}. */
    public AccessibilityRecord on(AccessibilityRecord record, LocalDate today) {
        return new AccessibilityRecord(
                record.audit(),
                schema.isEmpty() ? null : schema,
                plan.isEmpty() ? null : plan,
                EmailAddress.ofPerson(email).orElse(null),
                today,
                record.earlier());
    }
}
