package fr.gouv.anct.minisites.admin.identity;

import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.identity.LegalIdentityScreen.GroupView;
import fr.gouv.anct.minisites.admin.identity.LegalIdentityScreen.ListView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.site.LegalFacts;
import fr.gouv.anct.minisites.standard.SharedLegalIdentity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Arranges the fields of the legal identity in groups, lists, and a summary for users who only read them. */
final class LegalIdentityFields {

    private static final Set<String> SHARED = SharedLegalIdentity.SHARED.keySet().stream()
            .map(LegalIdentityInput::field)
            .collect(Collectors.toUnmodifiableSet());

    /** Fields with the problems of a list as a whole. */
    private static final Map<String, String> FIRST = Map.of(
            LegalIdentityInput.PROCESSINGS, LegalIdentityInput.PROCESSINGS + ".0.purpose",
            LegalIdentityInput.PROCESSORS, LegalIdentityInput.PROCESSORS + ".0.name");

    private static final Group PUBLISHER = new Group("publisher", List.of("publisher", "publicationDirector"));

    private static final List<Group> GROUPS = List.of(
            new Group("site", List.of("title", "tagline", "description", "contactEmail")),
            PUBLISHER,
            new Group("host", List.of("host")),
            new Group("terms", List.of("licence", "dataProtectionOfficer", "securityContact")));

    private final AdmittedRequest request;
    private final FormView view;
    private final LegalIdentityInput typed;

    private LegalIdentityFields(AdmittedRequest request, FormView view, LegalIdentityInput typed) {
        this.request = request;
        this.view = view;
        this.typed = typed;
    }

    private record Group(String code, List<String> components) {}

    /** @param shown the form with the blank elements of its lists */
    static LegalIdentityFields of(
            FormState<LegalIdentityInput> typed, FormState<LegalIdentityInput> shown, SharedLegalIdentity shared) {
        Map<String, String> problems = new LinkedHashMap<>();
        typed.problems().forEach((name, message) -> problems.putIfAbsent(FIRST.getOrDefault(name, name), message));
        AdmittedRequest request = typed.request();
        FormView view = new FormState<>(shown.form(), request, shown.texts(), shown.merge(), problems).view();
        boolean keepsEntity = shared.keepsEntity(typed.value().identity());
        String reason = request.message("legal-identity.shared.hint");
        // A rejected value stays editable.
        List<FieldView> fields = view.fields().stream()
                .map(field -> keepsEntity && SHARED.contains(field.name()) && field.error() == null
                        ? field.readOnly(reason)
                        : field)
                .toList();
        return new LegalIdentityFields(request, new FormView(view.action(), view.errors(), fields), typed.value());
    }

    /** @param entityHref where the publisher is corrected for all sites, with permission */
    List<GroupView> groups(@Nullable String entityHref) {
        return GROUPS.stream()
                .map(group -> new GroupView(title(group), fields(group), group.equals(PUBLISHER) ? entityHref : null))
                .toList();
    }

    private String title(Group group) {
        return request.message("legal-identity.group." + group.code());
    }

    private List<FieldView> fields(Group group) {
        return view.fields(group.components().toArray(String[]::new));
    }

    List<ListView> lists() {
        return List.of(list(LegalIdentityInput.PROCESSINGS), list(LegalIdentityInput.PROCESSORS));
    }

    private ListView list(String name) {
        String key = "legal-identity." + name + ".";
        List<GroupView> lines = IntStream.iterate(0, line -> line + 1)
                .mapToObj(line ->
                        new GroupView(request.message(key + "number", line + 1), view.fields(name + "." + line), null))
                .takeWhile(line -> !line.fields().isEmpty())
                .toList();
        return new ListView(
                name,
                request.message(key + "title"),
                request.message(key + "list"),
                lines,
                lines.size() < LegalFacts.MOST_ENTRIES,
                request.message(key + "add"));
    }

    SummaryList summary() {
        return new SummaryList(GROUPS.stream()
                .map(group -> new SummaryList.Section(
                        "group-" + group.code(),
                        title(group),
                        null,
                        fields(group).stream()
                                .map(field -> new SummaryList.Line(field.label(), stated(field)))
                                .toList()))
                .toList());
    }

    /** Returns the value; for a contact that is left empty, that the contact address is published in its place. */
    private String stated(FieldView field) {
        boolean contact =
                field.name().equals("dataProtectionOfficer") || field.name().equals("securityContact");
        return contact && field.value().isEmpty()
                ? request.message("legal-identity.contact.stands-in", typed.contactEmail())
                : field.value();
    }
}
