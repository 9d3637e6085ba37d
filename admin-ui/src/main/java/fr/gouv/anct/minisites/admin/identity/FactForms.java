package fr.gouv.anct.minisites.admin.identity;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.arrangement.SettingResponses;
import fr.gouv.anct.minisites.admin.arrangement.SettingsNavigation;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.identity.IdentityScreen.FormView;
import fr.gouv.anct.minisites.admin.identity.IdentityScreen.GroupView;
import fr.gouv.anct.minisites.admin.identity.IdentityScreen.ListView;
import fr.gouv.anct.minisites.admin.identity.IdentityScreen.PageView;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.delivery.page.SystemPage;
import fr.gouv.anct.minisites.site.Difference;
import fr.gouv.anct.minisites.standard.Entity;
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
class FactForms {

    /** Name of the field with the SIRET whose legal entity the user has accepted. */
    static final String AGREED = "referentiel";

    /** Message key of the warning before a legal entity replaces typed values. */
    static final String REPLACES = "facts.problem.entity";

    private final SettingResponses replies;
    private final Texts texts;

    FactForms(SettingResponses replies, Texts texts) {
        this.replies = replies;
        this.texts = texts;
    }

    /**
     * State of the form.
     *
     * @param room the list to which an empty line is added; usually null
     * @param problems message keys, by field name
     * @param conflicts stored values, by the names of the fields that another user changed too
     * @param changes of other users meanwhile; empty when there are none
     */
    record Form(
            String version,
            LegalIdentityInput typed,
            @Nullable Lines room,
            Map<String, String> problems,
            Map<String, String> conflicts,
            @Nullable List<Difference> changes) {

        Form(String version, LegalIdentityInput typed, @Nullable Lines room, Map<String, String> problems) {
            this(version, typed, room, problems, Map.of(), null);
        }
    }

    IdentityScreen screen(Call call, Form form, SharedFacts shared) {
        boolean editable = replies.editable(call, SettingsNavigation.PARTICULARS);
        return new IdentityScreen(
                texts.say(editable ? "facts.lead" : "facts.lead.reading"),
                editable ? form(call, form, shared) : null,
                editable ? null : summary(form.typed()),
                page(call, form, shared, "notice", SystemPage.LEGAL_NOTICE),
                page(call, form, shared, "privacy", SystemPage.PRIVACY));
    }

    private FormView form(Call call, Form form, SharedFacts shared) {
        List<GroupView> groups = Arrays.stream(Fact.Group.values())
                .map(group -> new GroupView(
                        title(group),
                        Fact.of(group).stream()
                                .map(fact -> field(fact, form, shared))
                                .toList(),
                        group == Fact.Group.PUBLISHER ? entity(call, form, shared) : null))
                .toList();
        List<ListView> lists = Stream.of(Lines.PROCESSINGS, Lines.PROCESSORS)
                .map(lines -> list(lines, form))
                .toList();
        List<GroupView> lines =
                lists.stream().flatMap(list -> list.lines().stream()).toList();
        return new FormView(
                SettingsNavigation.PARTICULARS.in(call.site()),
                form.version(),
                form.problems().containsValue(REPLACES) ? form.typed().get(Fact.PUBLISHER_SIRET) : call.field(AGREED),
                form.changes() != null,
                replies.lines(Objects.requireNonNullElse(form.changes(), List.of())),
                errors(groups, lines),
                groups,
                lists);
    }

    /** URL where the publisher is corrected for all sites, with permission. */
    private static @Nullable String entity(Call call, Form form, SharedFacts shared) {
        return call.may(Action.STANDARDS_MANAGE)
                ? shared.entity(form.typed())
                        .map(entity -> "/referentiel/entites?siret=" + entity.siret())
                        .orElse(null)
                : null;
    }

    private String title(Fact.Group group) {
        return texts.say("facts.group." + group.name().toLowerCase(Locale.ROOT));
    }

    private FieldView field(Fact fact, Form form, SharedFacts shared) {
        FieldView plain = FieldView.of(
                fact.look(),
                fact.field(),
                texts.say("facts." + fact.field()),
                form.typed().get(fact));
        FieldView named = fact.required() ? plain : plain.optional();
        String hint = "facts." + fact.field() + ".hint";
        FieldView field = texts.has(hint) ? named.withHint(texts.say(hint)) : named;
        // A rejected value stays editable.
        return shared.has(fact, form.typed())
                        && !form.problems().containsKey(fact.field())
                        && !form.conflicts().containsKey(fact.field())
                ? field.readOnly(texts.say("facts.shared.hint"))
                : entityOf(fact, form, shared)
                        .map(entity -> field.withError(
                                texts.say(REPLACES, entity.name(), entity.address(), entity.phone()), List.of()))
                        .orElseGet(() -> checked(field, form));
    }

    /** Returns the legal entity with the typed SIRET, which must be accepted by the user. */
    private static Optional<Entity> entityOf(Fact fact, Form form, SharedFacts shared) {
        return REPLACES.equals(form.problems().get(fact.field())) ? shared.entity(form.typed()) : Optional.empty();
    }

    private FieldView checked(FieldView field, Form form) {
        String now = form.conflicts().get(field.name());
        if (now != null) {
            return FormMerge.conflict(field, now, texts);
        }
        String problem = form.problems().get(field.name());
        return problem == null ? field : field.withError(texts.say(problem), List.of());
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

    private ListView list(Lines lines, Form form) {
        List<List<String>> values = new ArrayList<>(form.typed().filled(lines));
        List<String> blank = Collections.nCopies(lines.columns().size(), "");
        if (values.isEmpty()) {
            values.add(blank);
        }
        if (lines.equals(form.room()) && values.size() < Lines.MOST) {
            values.add(blank);
        }
        String key = "facts." + lines.code();
        return new ListView(
                lines.code(),
                texts.say(key + ".title"),
                texts.say(key + ".list"),
                IntStream.range(0, values.size())
                        .mapToObj(line -> line(lines, line, values.get(line), form))
                        .toList(),
                values.size() < Lines.MOST ? lines.code() : null,
                texts.say(key + ".add"));
    }

    private GroupView line(Lines lines, int line, List<String> values, Form form) {
        String key = "facts." + lines.code() + ".";
        List<FieldView> fields = IntStream.range(0, values.size())
                .mapToObj(i -> FieldView.of(
                        FieldView.Kind.LINE,
                        lines.field(line, lines.columns().get(i)),
                        texts.say(key + lines.columns().get(i)),
                        values.get(i)))
                .map(field -> checked(field, form))
                .toList();
        return new GroupView(texts.say(key + "number", line + 1), fields, null);
    }

    private SummaryList summary(LegalIdentityInput typed) {
        Stream<SummaryList.Section> sections = Arrays.stream(Fact.Group.values())
                .map(group -> new SummaryList.Section(
                        "group-" + group.name().toLowerCase(Locale.ROOT),
                        title(group),
                        null,
                        Fact.of(group).stream()
                                .map(fact -> new SummaryList.Line(
                                        texts.say("facts." + fact.field()), stated(fact, typed), null))
                                .toList()));
        return new SummaryList(sections.toList());
    }

    private String stated(Fact fact, LegalIdentityInput typed) {
        boolean contact = fact == Fact.OFFICER || fact == Fact.SECURITY;
        return contact && typed.get(fact).isEmpty()
                ? texts.say("facts.contact.stands-in", typed.get(Fact.CONTACT))
                : typed.get(fact);
    }

    /** Returns a preview of the page with the typed values, where the URL is not too long; else the current page. */
    private PageView page(Call call, Form form, SharedFacts shared, String id, SystemPage page) {
        LegalIdentityInput tidied = shared.shown(form.typed().tidied());
        Optional<String> trial = tidied.problems().isEmpty()
                ? replies.trial(call, SettingsNavigation.PARTICULARS.part(), tidied.particulars(), page.path())
                : Optional.empty();
        return new PageView(
                id,
                texts.say("facts.page." + id),
                trial.orElseGet(() -> replies.preview(call, page.path())),
                trial.isPresent());
    }
}
