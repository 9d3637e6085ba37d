package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.identity.SharedFacts;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.block.Phone;
import fr.gouv.anct.minisites.site.Siret;
import fr.gouv.anct.minisites.standard.Entity;
import fr.gouv.anct.minisites.standard.Standards;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** An entity that publishes sites: made known, or corrected for all of them at once. */
@Component
class EntityResource implements Resource {

    static final String PATH = StandardsResource.PATH + "/entites";
    private static final List<String> FIELDS = List.of("siret", "nom", "adresse", "telephone");

    private final Standards standards;
    private final Reach reach;
    private final Screens screens;
    private final Texts texts;

    EntityResource(Standards standards, Reach reach, Screens screens, Texts texts) {
        this.standards = standards;
        this.reach = reach;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.SignedIn(Action.STANDARDS_MANAGE);
        return List.of(Route.get(PATH, manage, this::ask), Route.post(PATH, manage, this::put));
    }

    private Mono<ServerResponse> ask(Call call) {
        return stored(call.query("siret").orElse(""))
                .flatMap(typed -> show(HttpStatus.OK, call, typed, Map.of(), FormMerge.opened(fields(typed))));
    }

    /** What is known of an entity; nothing of a new one. */
    private Mono<Map<String, String>> stored(String siret) {
        return standards
                .entities()
                .map(all -> all.stream()
                        .filter(entity -> entity.siret().equals(siret))
                        .findFirst()
                        .map(EntityResource::typed)
                        .orElse(Map.of()));
    }

    private static Map<String, String> typed(Entity entity) {
        return Map.of(
                "siret",
                entity.siret(),
                "nom",
                entity.name(),
                "adresse",
                entity.address(),
                "telephone",
                entity.phone());
    }

    private List<FieldView> fields(Map<String, String> typed) {
        return FIELDS.stream()
                .map(name -> FieldView.of(
                                FieldView.Kind.LINE,
                                name,
                                texts.say("standard.field." + name),
                                typed.getOrDefault(name, ""))
                        .withHint(texts.say("standard.field." + name + ".hint")))
                .toList();
    }

    private Mono<ServerResponse> show(
            HttpStatus status, Call call, Map<String, String> typed, Map<String, String> problems, FormMerge merge) {
        List<FieldView> fields = fields(typed).stream()
                .map(field -> problems.containsKey(field.name())
                        ? field.withError(
                                texts.say(problems.get(field.name()), SharedFacts.longest(field.name())), List.of())
                        : field)
                .toList();
        return show(status, call, merge.mark(fields, texts));
    }

    private Mono<ServerResponse> show(HttpStatus status, Call call, List<FieldView> fields) {
        return screens.show(
                status,
                call,
                Heading.of(title(call))
                        .below(texts.say("standard.title"), StandardsResource.PATH)
                        .erroneous(status.isError()),
                FormScreen.of(
                        texts.say(corrects(call) ? "standard.entity.correction.lead" : "standard.entity.lead"),
                        List.of(),
                        fields,
                        action(call),
                        List.of(),
                        texts.say("standard.reach"),
                        StandardsResource.PATH));
    }

    private String title(Call call) {
        return texts.say(corrects(call) ? "standard.entity.correction" : "standard.entity");
    }

    /** Where the form is sent: its address tells a correction from a new entity. */
    private static String action(Call call) {
        return call.query("siret")
                .flatMap(Siret::read)
                .map(siret -> PATH + "?siret=" + siret)
                .orElse(PATH);
    }

    /** Whether the form was opened for an entity that is known, also once it was sent. */
    private static boolean corrects(Call call) {
        return call.query("siret").flatMap(Siret::read).isPresent();
    }

    private static Map<String, String> typed(Call call) {
        Map<String, String> typed = new LinkedHashMap<>();
        FIELDS.forEach(name -> typed.put(
                name, call.field(name).replaceAll("[\\s\\p{Cc}]+", " ").strip()));
        // What is none is shown again as it was typed.
        typed.computeIfPresent("siret", (_, siret) -> Siret.read(siret).orElse(siret));
        return typed;
    }

    private Mono<ServerResponse> put(Call call) {
        return stored(typed(call).getOrDefault("siret", ""))
                .flatMap(stored -> put(call, FormMerge.of(call, fields(stored))));
    }

    private Mono<ServerResponse> put(Call call, FormMerge merge) {
        if (isKnownToAnotherForm(call, merge)) {
            return known(call, merge);
        }
        Map<String, String> typed = typed(merge.merged(call));
        if (merge.overtaken()) {
            return show(HttpStatus.CONFLICT, call, typed, Map.of(), merge);
        }
        Map<String, String> problems = problems(typed);
        if (!problems.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, call, typed, problems, merge);
        }
        Entity entity = new Entity(
                typed.getOrDefault("siret", ""),
                typed.getOrDefault("nom", ""),
                typed.getOrDefault("adresse", ""),
                typed.getOrDefault("telephone", ""));
        return Reach.confirmed(call)
                ? standards.put(entity, call.who()).then(Mono.defer(() -> done(call)))
                : reach.ask(call, entity.siret(), action(call), title(call), typed, merge);
    }

    /** A form that was opened for another entity, or a new one, and names one that exists. */
    private static boolean isKnownToAnotherForm(Call call, FormMerge merge) {
        boolean opened = call.form().containsKey(FormMerge.PREFIX + "siret");
        boolean exists = merge.stored().stream()
                .anyMatch(
                        field -> field.name().equals("siret") && !field.value().isEmpty());
        return opened && exists && merge.touched().contains("siret");
    }

    /** The form as it was sent, made from what it was made from: the known entity is not what it changes. */
    private Mono<ServerResponse> known(Call call, FormMerge merge) {
        Map<String, String> typed = typed(call);
        String name = merge.stored().stream()
                .filter(field -> field.name().equals("nom"))
                .map(FieldView::value)
                .collect(Collectors.joining());
        List<FieldView> fields = fields(typed).stream()
                .map(field -> field.name().equals("siret")
                        ? field.withError(texts.say("standard.entity.known", name), List.of())
                        : field)
                .map(field -> FormMerge.keep(call, field))
                .toList();
        return show(HttpStatus.UNPROCESSABLE_CONTENT, call, fields);
    }

    private static Map<String, String> problems(Map<String, String> typed) {
        Map<String, String> problems = new LinkedHashMap<>();
        typed.forEach((name, value) -> {
            if (value.isEmpty()) {
                problems.put(name, "standard.problem.missing");
            } else if (value.length() > SharedFacts.longest(name)) {
                problems.put(name, "standard.problem.long");
            }
        });
        if (!problems.containsKey("telephone") && !Phone.isComplete(typed.getOrDefault("telephone", ""))) {
            problems.put("telephone", "standard.problem.phone");
        }
        if (Siret.read(typed.getOrDefault("siret", "")).isEmpty()) {
            problems.put("siret", "standard.problem.siret");
        }
        return problems;
    }

    private Mono<ServerResponse> done(Call call) {
        return call.seeOther(StandardsResource.PATH, new Flash(Flash.Kind.SUCCESS, texts.say("standard.applied"), ""));
    }
}
