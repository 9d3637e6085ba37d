package fr.gouv.anct.minisites.admin.identity;

import fr.gouv.anct.minisites.admin.form.MergedValues;
import fr.gouv.anct.minisites.site.DataProcessor;
import fr.gouv.anct.minisites.site.LegalFacts;
import fr.gouv.anct.minisites.site.LegalIdentity;
import fr.gouv.anct.minisites.site.Organisation;
import fr.gouv.anct.minisites.site.ProcessingActivity;
import fr.gouv.anct.minisites.site.Siret;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The legal identity as typed.
 *
 * @param lines of each list, the values of each line in the order of its columns; blank lines too
 */
public record LegalIdentityInput(
        Map<LegalIdentityField, String> facts, Map<LegalIdentityList, List<List<String>>> lines) {

    static LegalIdentityInput of(LegalIdentity now) {
        LegalFacts legal = now.legal();
        Map<LegalIdentityField, String> facts = new EnumMap<>(LegalIdentityField.class);
        facts.put(LegalIdentityField.TITLE, now.title());
        facts.put(LegalIdentityField.TAGLINE, text(now.tagline()));
        facts.put(LegalIdentityField.DESCRIPTION, now.description());
        facts.put(LegalIdentityField.CONTACT, now.contactEmail());
        facts.put(LegalIdentityField.PUBLISHER_NAME, legal.publisher().name());
        facts.put(LegalIdentityField.PUBLISHER_ADDRESS, legal.publisher().address());
        facts.put(LegalIdentityField.PUBLISHER_PHONE, legal.publisher().phone());
        facts.put(LegalIdentityField.PUBLISHER_EMAIL, text(legal.publisher().email()));
        facts.put(LegalIdentityField.PUBLISHER_SIRET, text(legal.publisher().siret()));
        facts.put(LegalIdentityField.DIRECTOR, legal.publicationDirector());
        facts.put(LegalIdentityField.HOST_NAME, legal.host().name());
        facts.put(LegalIdentityField.HOST_ADDRESS, legal.host().address());
        facts.put(LegalIdentityField.HOST_PHONE, legal.host().phone());
        facts.put(LegalIdentityField.HOST_EMAIL, text(legal.host().email()));
        facts.put(LegalIdentityField.HOST_SIRET, text(legal.host().siret()));
        facts.put(LegalIdentityField.LICENCE, legal.licence());
        facts.put(LegalIdentityField.OFFICER, text(legal.dataProtectionOfficer()));
        facts.put(LegalIdentityField.SECURITY, text(legal.securityContact()));
        return new LegalIdentityInput(
                facts,
                Map.of(
                        LegalIdentityList.PROCESSINGS,
                        legal.processings().stream()
                                .map(one -> List.of(one.purpose(), one.legalBasis(), one.data(), one.retention()))
                                .toList(),
                        LegalIdentityList.PROCESSORS,
                        legal.processors().stream()
                                .map(one -> List.of(one.name(), one.country(), one.role()))
                                .toList()));
    }

    /** Returns the values as submitted through the API. */
    public static LegalIdentityInput said(LegalIdentity sent) {
        LegalIdentityInput input = of(sent);
        Map<LegalIdentityField, String> facts = new EnumMap<>(input.facts);
        facts.replaceAll((identityField, value) -> identityField.complete(value.strip()));
        Map<LegalIdentityList, List<List<String>>> lines = new HashMap<>(input.lines);
        lines.replaceAll((_, rows) -> rows.stream()
                .map(row -> row.stream().map(String::strip).toList())
                .toList());
        return new LegalIdentityInput(facts, lines);
    }

    private static String text(@Nullable String value) {
        return Optional.ofNullable(value).orElse("");
    }

    static LegalIdentityInput of(MultiValueMap<String, String> form) {
        Map<LegalIdentityField, String> facts = new EnumMap<>(LegalIdentityField.class);
        for (LegalIdentityField identityField : LegalIdentityField.values()) {
            facts.put(
                    identityField,
                    identityField.complete(text(form.getFirst(identityField.field()))
                            .replace("\r\n", "\n")
                            .strip()));
        }
        return new LegalIdentityInput(
                facts,
                Map.of(
                        LegalIdentityList.PROCESSINGS,
                        lines(form, LegalIdentityList.PROCESSINGS),
                        LegalIdentityList.PROCESSORS,
                        lines(form, LegalIdentityList.PROCESSORS)));
    }

    private static List<List<String>> lines(MultiValueMap<String, String> form, LegalIdentityList lines) {
        return form.keySet().stream()
                .flatMap(field -> lines.line(field).stream())
                .distinct()
                .sorted()
                .map(line -> lines.columns().stream()
                        .map(column ->
                                text(form.getFirst(lines.field(line, column))).strip())
                        .toList())
                .toList();
    }

    /**
     * Merges changes stored since the form was opened; a list counts as one value.
     *
     * @param seen values that the form is based on
     * @param now stored values
     */
    Merged merge(LegalIdentityInput seen, LegalIdentityInput now) {
        MergedValues<LegalIdentityField, String> single =
                MergedValues.of(seen.tidied().facts, now.tidied().facts, facts);
        MergedValues<LegalIdentityList, List<List<String>>> lists =
                MergedValues.of(seen.tidied().lines, now.tidied().lines, lines);
        Map<String, String> conflicts = new LinkedHashMap<>();
        single.conflicts().forEach((identityField, value) -> conflicts.put(identityField.field(), value));
        lists.conflicts()
                .forEach((list, rows) -> conflicts.put(
                        list.field(0, list.columns().getFirst()),
                        rows.stream().map(row -> String.join(", ", row)).collect(Collectors.joining(" ; "))));
        return new Merged(new LegalIdentityInput(single.values(), lists.values()), conflicts);
    }

    /**
     * Values of a form after a merge.
     *
     * @param conflicts stored values, by the names of the fields that both changed
     */
    record Merged(LegalIdentityInput typed, Map<String, String> conflicts) {}

    String get(LegalIdentityField identityField) {
        return facts.getOrDefault(identityField, "");
    }

    /** Non-empty lines of a list. */
    List<List<String>> filled(LegalIdentityList of) {
        return lines.getOrDefault(of, List.of()).stream()
                .filter(line -> line.stream().anyMatch(value -> !value.isEmpty()))
                .toList();
    }

    /** Returns a copy without empty lines. */
    LegalIdentityInput tidied() {
        return new LegalIdentityInput(
                facts,
                Map.of(
                        LegalIdentityList.PROCESSINGS,
                        filled(LegalIdentityList.PROCESSINGS),
                        LegalIdentityList.PROCESSORS,
                        filled(LegalIdentityList.PROCESSORS)));
    }

    /** Message keys of the problems, by field name; requires tidied values. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        facts.forEach((identityField, value) ->
                identityField.problem(value).ifPresent(key -> problems.put(identityField.field(), key)));
        lines.forEach((list, rows) -> {
            for (int i = 0; i < rows.size(); i++) {
                problems(list, i, rows.get(i), problems);
            }
            if (rows.size() > LegalIdentityList.MOST) {
                problems.put(
                        list.field(LegalIdentityList.MOST, list.columns().getFirst()), "legal-identity.problem.many");
            }
        });
        return problems;
    }

    private static void problems(LegalIdentityList list, int line, List<String> values, Map<String, String> problems) {
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            if (value.isEmpty()) {
                problems.put(list.field(line, list.columns().get(i)), "legal-identity.problem.missing");
            } else if (value.length() > LegalIdentityList.LONGEST) {
                problems.put(list.field(line, list.columns().get(i)), "legal-identity.problem.long");
            } else if (value.chars().anyMatch(Character::isISOControl)) {
                problems.put(list.field(line, list.columns().get(i)), "legal-identity.problem.control");
            }
        }
    }

    /** Returns the legal identity; requires that there are no {@link #problems}. */
    public LegalIdentity particulars() {
        return new LegalIdentity(
                get(LegalIdentityField.TITLE),
                orNull(LegalIdentityField.TAGLINE),
                get(LegalIdentityField.DESCRIPTION),
                get(LegalIdentityField.CONTACT),
                new LegalFacts(
                        new Organisation(
                                get(LegalIdentityField.PUBLISHER_NAME),
                                get(LegalIdentityField.PUBLISHER_ADDRESS),
                                get(LegalIdentityField.PUBLISHER_PHONE),
                                orNull(LegalIdentityField.PUBLISHER_EMAIL),
                                Siret.read(get(LegalIdentityField.PUBLISHER_SIRET))
                                        .orElse(null)),
                        get(LegalIdentityField.DIRECTOR),
                        new Organisation(
                                get(LegalIdentityField.HOST_NAME),
                                get(LegalIdentityField.HOST_ADDRESS),
                                get(LegalIdentityField.HOST_PHONE),
                                orNull(LegalIdentityField.HOST_EMAIL),
                                Siret.read(get(LegalIdentityField.HOST_SIRET)).orElse(null)),
                        get(LegalIdentityField.LICENCE),
                        orNull(LegalIdentityField.OFFICER),
                        filled(LegalIdentityList.PROCESSINGS).stream()
                                .map(line -> new ProcessingActivity(line.get(0), line.get(1), line.get(2), line.get(3)))
                                .toList(),
                        filled(LegalIdentityList.PROCESSORS).stream()
                                .map(line -> new DataProcessor(line.get(0), line.get(1), line.get(2)))
                                .toList(),
                        orNull(LegalIdentityField.SECURITY)));
    }

    private @Nullable String orNull(LegalIdentityField identityField) {
        return get(identityField).isEmpty() ? null : get(identityField);
    }
}
