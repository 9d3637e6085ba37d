package fr.gouv.anct.minisites.admin.accessibility;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.site.AccessibilityRecords;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Edits the contact for accessibility problems, and the plans named in the statement. */
@Component
class ContactResource implements Resource {

    private static final String PATTERN = RecordResource.PATTERN + "/fiche";

    private final AccessibilityRecords records;
    private final Screens screens;
    private final Texts texts;
    private final Clock clock;

    ContactResource(AccessibilityRecords records, Screens screens, Texts texts, Clock clock) {
        this.records = records;
        this.screens = screens;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        Guard settings = new Guard.OfSite(Action.SITE_SETTINGS);
        return List.of(Route.get(PATTERN, settings, this::ask), Route.post(PATTERN, settings, this::keep));
    }

    private Mono<ServerResponse> ask(Call call) {
        return stored().flatMap(
                        typed -> show(HttpStatus.OK, call, typed, Map.of(), FormMerge.opened(fields(typed, Map.of()))));
    }

    private Mono<TypedContact> stored() {
        return records.site().map(site -> TypedContact.of(site.accessibility())).defaultIfEmpty(TypedContact.NONE);
    }

    private List<FieldView> fields(TypedContact typed, Map<String, String> problems) {
        return List.of(
                field(FieldView.Kind.EMAIL, TypedContact.EMAIL, typed.email(), problems)
                        .optional(),
                field(FieldView.Kind.URL, TypedContact.SCHEMA, typed.schema(), problems)
                        .optional(),
                field(FieldView.Kind.URL, TypedContact.PLAN, typed.plan(), problems)
                        .optional());
    }

    private Mono<ServerResponse> show(
            HttpStatus status, Call call, TypedContact typed, Map<String, String> problems, FormMerge merge) {
        String back = RecordResource.path(call);
        return screens.show(
                status,
                call,
                Heading.of(texts.say("a11y.contact"))
                        .below(call.site().name(), "/sites/" + call.site().slug())
                        .below(texts.say("a11y.title"), back)
                        .erroneous(status.isError()),
                FormScreen.of(
                        texts.say("a11y.contact.lead"),
                        List.of(),
                        merge.mark(fields(typed, problems), texts),
                        back + "/fiche",
                        List.of(),
                        texts.say("a11y.contact.submit"),
                        back));
    }

    private FieldView field(FieldView.Kind kind, String name, String value, Map<String, String> problems) {
        FieldView field = FieldView.of(kind, name, texts.say("a11y.field." + name), value)
                .withHint(texts.say("a11y.field." + name + ".hint"));
        String problem = problems.get(name);
        return problem == null ? field : field.withError(texts.say(problem), List.of());
    }

    private Mono<ServerResponse> keep(Call call) {
        return stored().flatMap(seen -> keep(call, seen));
    }

    private Mono<ServerResponse> keep(Call call, TypedContact seen) {
        FormMerge merge = FormMerge.of(call, fields(seen, Map.of()));
        TypedContact typed = TypedContact.of(merge.merged(call));
        if (merge.overtaken()) {
            return show(HttpStatus.CONFLICT, call, typed, Map.of(), merge);
        }
        Map<String, String> problems = typed.problems();
        if (!problems.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, call, typed, problems, merge);
        }
        LocalDate today = ParisCalendar.today(clock);
        return records.changeIf(
                        call.site(),
                        record -> TypedContact.of(record).equals(seen),
                        record -> typed.on(record, today),
                        "accessibility.contact",
                        Map.of(),
                        call.who())
                .defaultIfEmpty(true)
                .flatMap(done -> done
                        ? call.seeOther(
                                RecordResource.path(call),
                                new Flash(Flash.Kind.SUCCESS, texts.say("a11y.contact.kept"), ""))
                        // Another write came between read and write: the form is merged once more.
                        : keep(call));
    }
}
