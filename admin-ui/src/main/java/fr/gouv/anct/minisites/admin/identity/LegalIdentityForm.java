package fr.gouv.anct.minisites.admin.identity;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.identity.LegalIdentityScreen.FormView;
import fr.gouv.anct.minisites.admin.identity.LegalIdentityScreen.GroupView;
import fr.gouv.anct.minisites.admin.identity.LegalIdentityScreen.ListView;
import fr.gouv.anct.minisites.admin.identity.LegalIdentityScreen.PageView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.setting.SettingResponses;
import fr.gouv.anct.minisites.admin.setting.SettingsNavigation;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.SystemPage;
import fr.gouv.anct.minisites.site.SettingDifference;
import fr.gouv.anct.minisites.standard.LegalEntity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the legal identity form for users who may change it, and a read-only list for the others. */
@Component
class LegalIdentityForm {

    /** Name of the field with the SIRET whose legal entity the user has accepted. */
    static final String AGREED = "referentiel";

    /** Message key of the warning before a legal entity replaces typed values. */
    static final String REPLACES = "legal-identity.problem.entity";

    private final SettingResponses responses;
    private final Messages messages;

    LegalIdentityForm(SettingResponses responses, Messages messages) {
        this.responses = responses;
        this.messages = messages;
    }

    /**
     * State of the form.
     *
     * @param room the list to which an empty line is added; usually null
     * @param problems message keys, by field name
     * @param conflicts stored values, by the names of the fields that another user changed too
     * @param changes of other users meanwhile; empty when there are none
     */
    record State(
            String version,
            LegalIdentityInput typed,
            @Nullable LegalIdentityList room,
            Map<String, String> problems,
            Map<String, String> conflicts,
            @Nullable List<SettingDifference> changes) {

        State(
                String version,
                LegalIdentityInput input,
                @Nullable LegalIdentityList room,
                Map<String, String> problems) {
            this(version, input, room, problems, Map.of(), null);
        }
    }

    LegalIdentityScreen screen(AdmittedRequest request, State form, SharedLegalIdentity shared) {
        boolean editable = responses.editable(request, SettingsNavigation.PARTICULARS);
        return new LegalIdentityScreen(
                messages.get(editable ? "legal-identity.lead" : "legal-identity.lead.reading"),
                editable ? form(request, form, shared) : null,
                editable ? null : summary(form.typed()),
                page(request, form, shared, "notice", SystemPage.LEGAL_NOTICE),
                page(request, form, shared, "privacy", SystemPage.PRIVACY));
    }

    private FormView form(AdmittedRequest request, State form, SharedLegalIdentity shared) {
        List<GroupView> groups = Arrays.stream(LegalIdentityField.Group.values())
                .map(group -> new GroupView(
                        title(group),
                        LegalIdentityField.of(group).stream()
                                .map(identityField -> field(identityField, form, shared))
                                .toList(),
                        group == LegalIdentityField.Group.PUBLISHER ? entity(request, form, shared) : null))
                .toList();
        List<ListView> lists = Stream.of(LegalIdentityList.PROCESSINGS, LegalIdentityList.PROCESSORS)
                .map(lines -> list(lines, form))
                .toList();
        List<GroupView> lines =
                lists.stream().flatMap(list -> list.lines().stream()).toList();
        return new FormView(
                SettingsNavigation.PARTICULARS.path(request.site()),
                form.version(),
                form.problems().containsValue(REPLACES)
                        ? form.typed().get(LegalIdentityField.PUBLISHER_SIRET)
                        : request.field(AGREED),
                form.changes() != null,
                responses.lines(Objects.requireNonNullElse(form.changes(), List.of())),
                errors(groups, lines),
                groups,
                lists);
    }

    /** URL where the publisher is corrected for all sites, with permission. */
    private static @Nullable String entity(AdmittedRequest request, State form, SharedLegalIdentity shared) {
        return request.may(Action.STANDARDS_MANAGE)
                ? shared.entity(form.typed())
                        .map(entity -> "/referentiel/entites?siret=" + entity.siret())
                        .orElse(null)
                : null;
    }

    private String title(LegalIdentityField.Group group) {
        return messages.get("legal-identity.group." + group.name().toLowerCase(Locale.ROOT));
    }

    private FieldView field(LegalIdentityField identityField, State form, SharedLegalIdentity shared) {
        FieldView plain = FieldView.of(
                identityField.look(),
                identityField.field(),
                messages.get("legal-identity." + identityField.field()),
                form.typed().get(identityField));
        FieldView named = identityField.required() ? plain : plain.optional();
        String hint = "legal-identity." + identityField.field() + ".hint";
        FieldView field = messages.has(hint) ? named.withHint(messages.get(hint)) : named;
        // A rejected value stays editable.
        return shared.has(identityField, form.typed())
                        && !form.problems().containsKey(identityField.field())
                        && !form.conflicts().containsKey(identityField.field())
                ? field.readOnly(messages.get("legal-identity.shared.hint"))
                : entityOf(identityField, form, shared)
                        .map(entity -> field.withError(
                                messages.get(REPLACES, entity.name(), entity.address(), entity.phone()), List.of()))
                        .orElseGet(() -> checked(field, form));
    }

    /** Returns the legal entity with the typed SIRET, which must be accepted by the user. */
    private static Optional<LegalEntity> entityOf(
            LegalIdentityField identityField, State form, SharedLegalIdentity shared) {
        return REPLACES.equals(form.problems().get(identityField.field()))
                ? shared.entity(form.typed())
                : Optional.empty();
    }

    private FieldView checked(FieldView field, State form) {
        String now = form.conflicts().get(field.name());
        if (now != null) {
            return FormMerge.conflict(field, now, messages);
        }
        String problem = form.problems().get(field.name());
        return problem == null ? field : field.withError(messages.get(problem), List.of());
    }

    /** Fields of different list lines share their labels: the error summary prefixes them by the line's title. */
    private static ErrorSummary errors(List<GroupView> groups, List<GroupView> lines) {
        Map<String, String> places = new HashMap<>();
        lines.forEach(line -> line.fields().forEach(field -> places.put(field.name(), line.title() + " – ")));
        return ErrorSummary.of(
                Stream.concat(groups.stream(), lines.stream())
                        .flatMap(group -> group.fields().stream())
                        .toList(),
                field -> places.getOrDefault(field.name(), "") + field.label());
    }

    private ListView list(LegalIdentityList lines, State form) {
        List<List<String>> values = new ArrayList<>(form.typed().filled(lines));
        List<String> blank = Collections.nCopies(lines.columns().size(), "");
        if (values.isEmpty()) {
            values.add(blank);
        }
        if (lines.equals(form.room()) && values.size() < LegalIdentityList.MOST) {
            values.add(blank);
        }
        String key = "legal-identity." + lines.code();
        return new ListView(
                lines.code(),
                messages.get(key + ".title"),
                messages.get(key + ".list"),
                IntStream.range(0, values.size())
                        .mapToObj(line -> line(lines, line, values.get(line), form))
                        .toList(),
                values.size() < LegalIdentityList.MOST ? lines.code() : null,
                messages.get(key + ".add"));
    }

    private GroupView line(LegalIdentityList lines, int line, List<String> values, State form) {
        String key = "legal-identity." + lines.code() + ".";
        List<FieldView> fields = IntStream.range(0, values.size())
                .mapToObj(i -> FieldView.of(
                        FieldView.Kind.LINE,
                        lines.field(line, lines.columns().get(i)),
                        messages.get(key + lines.columns().get(i)),
                        values.get(i)))
                .map(field -> checked(field, form))
                .toList();
        return new GroupView(messages.get(key + "number", line + 1), fields, null);
    }

    private SummaryList summary(LegalIdentityInput input) {
        Stream<SummaryList.Section> sections = Arrays.stream(LegalIdentityField.Group.values())
                .map(group -> new SummaryList.Section(
                        "group-" + group.name().toLowerCase(Locale.ROOT),
                        title(group),
                        null,
                        LegalIdentityField.of(group).stream()
                                .map(identityField -> new SummaryList.Line(
                                        messages.get("legal-identity." + identityField.field()),
                                        stated(identityField, input),
                                        null))
                                .toList()));
        return new SummaryList(sections.toList());
    }

    private String stated(LegalIdentityField identityField, LegalIdentityInput input) {
        boolean contact = identityField == LegalIdentityField.OFFICER || identityField == LegalIdentityField.SECURITY;
        return contact && input.get(identityField).isEmpty()
                ? messages.get("legal-identity.contact.stands-in", input.get(LegalIdentityField.CONTACT))
                : input.get(identityField);
    }

    /** Returns a preview of the page with the typed values, where the URL is not too long; else the current page. */
    private PageView page(AdmittedRequest request, State form, SharedLegalIdentity shared, String id, SystemPage page) {
        LegalIdentityInput tidied = shared.shown(form.typed().tidied());
        Optional<String> trial = tidied.problems().isEmpty()
                ? responses.trial(request, SettingsNavigation.PARTICULARS.part(), tidied.particulars(), page.path())
                : Optional.empty();
        return new PageView(
                id,
                messages.get("legal-identity.page." + id),
                trial.orElseGet(() -> responses.preview(request, page.path())),
                trial.isPresent());
    }
}
