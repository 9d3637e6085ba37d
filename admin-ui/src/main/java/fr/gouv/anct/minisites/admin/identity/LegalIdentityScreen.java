package fr.gouv.anct.minisites.admin.identity;

import fr.gouv.anct.minisites.admin.company.CompanyPanel;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.site.LegalFacts;
import fr.gouv.anct.minisites.site.LegalIdentity;
import fr.gouv.anct.minisites.standard.SharedLegalIdentity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Screen that shows and edits the legal identity of a site, with the pages generated from it and the values that the
 * platform maintains.
 *
 * @param facts for read-only users, in place of the form; else null
 * @param version of the setting that the form is based on
 * @param agreed the SIRET whose entity replaces the typed values, once the warning was shown; empty for none
 * @param changes of other users meanwhile; null when there are none
 * @param entityHref where the platform's values among those of the publisher are corrected; null for most users
 * @param requested that the request named another publisher; null when it did not
 * @param company look-up of the publisher's SIRET; null where the platform has no such service
 * @param pages that are generated from it
 */
record LegalIdentityScreen(
        FormView form,
        @Nullable SummaryList facts,
        String version,
        String agreed,
        @Nullable List<String> changes,
        @Nullable String entityHref,
        @Nullable Requested requested,
        @Nullable CompanyPanel company,
        List<PageView> pages)
        implements Screen {

    /** First component of the lines of each list, where a problem of the whole list is shown. */
    private static final Map<String, String> FIRST = Map.of("processings", "purpose", "processors", "name");

    private static final Pattern LINE = Pattern.compile("(processings|processors)\\.([0-9]+)\\..*");
    private static final Set<String> CONTACTS = Set.of("dataProtectionOfficer", "securityContact");

    /** Titled group of fields. */
    record Group(String code, List<FieldView> fields) {}

    /**
     * The publisher that the request named.
     *
     * @param href the form with its values; null for read-only users
     */
    record Requested(String text, @Nullable String href) {}

    /**
     * List of repeated fields.
     *
     * @param name of its component, id of its last line and value of the button that adds a line
     */
    record Lines(String name, List<List<FieldView>> lines) {

        /** Whether a line may be added. */
        public boolean room() {
            return lines.size() < LegalFacts.MOST_ENTRIES;
        }
    }

    /**
     * A page of the site, current or previewed.
     *
     * @param tried whether it shows unsaved values
     */
    record PageView(String id, String href, boolean tried) {}

    /**
     * Returns the form with blank lines in its lists; the values of an entity that is kept are read-only.
     *
     * @param extended name of the list to which a line is added; empty for none
     */
    static FormView form(FormState<LegalIdentityInput> state, String extended, SharedLegalIdentity shared) {
        AdmittedRequest request = state.request();
        Map<String, String> problems = new LinkedHashMap<>();
        state.problems().forEach((name, message) -> problems.putIfAbsent(first(name), message));
        Form<LegalIdentityInput> form = state.form();
        if (shared.keepsEntity(state.value().identity())) {
            String reason = request.message("legal-identity.shared.hint");
            for (String path : SharedLegalIdentity.SHARED.keySet()) {
                String field = LegalIdentityInput.field(path);
                // A rejected value stays editable.
                form = problems.containsKey(field) ? form : form.showing(field, shown -> shown.readOnly(reason));
            }
        }
        Map<String, String> texts = new LinkedHashMap<>(state.texts());
        FIRST.keySet().forEach(list -> addLines(texts, list, extended.equals(list)));
        FormView view = new FormState<>(form, request, texts, state.merge(), problems, Map.of()).view();
        ErrorSummary errors = ErrorSummary.of(view.fields(), field -> label(request, field));
        return new FormView(view.action(), errors, view.fields());
    }

    private static String first(String name) {
        return FIRST.containsKey(name) ? line(name, 0) : name;
    }

    private static String line(String list, int number) {
        return list + "." + number + "." + FIRST.get(list);
    }

    private static void addLines(Map<String, String> texts, String list, boolean extended) {
        int filled = 0;
        while (texts.containsKey(line(list, filled))) {
            filled++;
        }
        int shown = Math.max(filled, 1);
        int all = extended && shown < LegalFacts.MOST_ENTRIES ? shown + 1 : shown;
        IntStream.range(filled, all).forEach(number -> texts.put(line(list, number), ""));
    }

    /** Fields of different lines have the same labels: the title of the line precedes them. */
    private static String label(AdmittedRequest request, FieldView field) {
        Matcher line = LINE.matcher(field.name());
        if (!line.matches()) {
            return field.label();
        }
        int number = Integer.parseInt(line.group(2)) + 1;
        return request.message("legal-identity." + line.group(1) + ".number", number) + " – " + field.label();
    }

    /** Returns the values for users who only read them. */
    static SummaryList facts(AdmittedRequest request, FormView form, LegalIdentity identity) {
        return new SummaryList(groups(form).stream()
                .map(group -> new SummaryList.Section(
                        "group-" + group.code(),
                        request.message("legal-identity.group." + group.code()),
                        null,
                        group.fields().stream()
                                .map(field -> new SummaryList.Line(field.label(), stated(request, field, identity)))
                                .toList()))
                .toList());
    }

    /** Returns the value; for a contact that is left empty, that the contact address is published in its place. */
    private static String stated(AdmittedRequest request, FieldView field, LegalIdentity identity) {
        return CONTACTS.contains(field.name()) && field.value().isEmpty()
                ? request.message("legal-identity.contact.stands-in", identity.contactEmail())
                : field.value();
    }

    private static List<Group> groups(FormView form) {
        return List.of(
                new Group("site", form.fields("title", "tagline", "description", "contactEmail")),
                new Group("publisher", form.fields("publisher", "publicationDirector")),
                new Group("host", form.fields("host")),
                new Group("terms", form.fields("licence", "dataProtectionOfficer", "securityContact")));
    }

    public List<Group> groups() {
        return groups(form);
    }

    public List<Lines> lists() {
        return Stream.of("processings", "processors")
                .map(list -> new Lines(
                        list,
                        IntStream.iterate(0, line -> line + 1)
                                .mapToObj(line -> form.fields(list + "." + line))
                                .takeWhile(fields -> !fields.isEmpty())
                                .toList()))
                .toList();
    }

    @Override
    public String template() {
        return "identity/page";
    }
}
