package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.admin.arrangement.Choices;
import fr.gouv.anct.minisites.admin.arrangement.SettingResponses;
import fr.gouv.anct.minisites.admin.arrangement.SettingsNavigation;
import fr.gouv.anct.minisites.admin.menu.MenuEntryForm.Form;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.navigation.EntryKind;
import fr.gouv.anct.minisites.navigation.MenuRefusal;
import fr.gouv.anct.minisites.navigation.MenuTree;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.navigation.Rearrangement;
import fr.gouv.anct.minisites.navigation.Spot;
import fr.gouv.anct.minisites.site.Arranged;
import fr.gouv.anct.minisites.site.Standing;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Adds and edits menu entries: label, target, position. */
@Component
class MenuEntryResource implements Resource {

    private static final String PATTERN = SettingsNavigation.MENUS.pattern("/entree");

    private final MenuEditing desk;
    private final MenuEntryForm forms;
    private final SettingResponses replies;
    private final Screens screens;
    private final OnlineSites sites;
    private final Texts texts;

    MenuEntryResource(
            MenuEditing desk,
            MenuEntryForm forms,
            SettingResponses replies,
            Screens screens,
            OnlineSites sites,
            Texts texts) {
        this.desk = desk;
        this.forms = forms;
        this.replies = replies;
        this.screens = screens;
        this.sites = sites;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard arrange = new Guard.OfSite(SettingsNavigation.MENUS.action());
        return List.of(Route.get(PATTERN, arrange, this::ask), Route.post(PATTERN, arrange, this::save));
    }

    private Mono<ServerResponse> ask(Call call) {
        return desk.now(call)
                .flatMap(now -> opened(call, now)
                        .map(form -> show(HttpStatus.OK, call, form))
                        .orElseGet(() -> gone(call)))
                .switchIfEmpty(Mono.defer(() -> replies.unmade(call)));
    }

    private Mono<ServerResponse> gone(Call call) {
        return replies.refused(call, SettingsNavigation.MENUS, "menu.refusal.GONE");
    }

    private Optional<Form> opened(Call call, Standing<Menus> now) {
        MenuTree tree = MenuTree.of(now.value());
        Optional<Spot> entry = call.query("entree").flatMap(MenuMove::spot);
        if (entry.isPresent()) {
            return entry.flatMap(tree::at)
                    .map(found -> new Form(
                            tree,
                            now.version(),
                            entry.get(),
                            TypedEntry.of(found, entry.get().above().toString(), sites)));
        }
        return call.query("dans")
                .flatMap(Spot::read)
                .flatMap(parent -> kind(call.query("genre").orElse(""))
                        .filter(kind -> tree.kinds(parent).contains(kind))
                        .map(kind -> new Form(tree, now.version(), null, TypedEntry.blank(kind, parent.toString()))));
    }

    private static Optional<EntryKind> kind(String name) {
        return Arrays.stream(EntryKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    private Mono<ServerResponse> show(HttpStatus status, Call call, Form form) {
        String title = form.entry() == null
                ? texts.say("menu.add." + form.typed().kind())
                : texts.say(
                        "menu.entry.title",
                        form.tree().at(form.entry()).orElseThrow().label());
        Heading heading = Heading.of(title)
                .below(call.site().name(), "/sites/" + call.site().slug())
                .below(texts.say(SettingsNavigation.MENUS.key()), SettingsNavigation.MENUS.in(call.site()))
                .erroneous(!form.problems().isEmpty() || form.changes() != null);
        return forms.screen(call, form).flatMap(screen -> screens.show(status, call, heading, screen));
    }

    private Mono<ServerResponse> save(Call call) {
        return kind(call.field("genre"))
                .map(kind -> save(call, TypedEntry.of(call, kind)))
                .orElseGet(() -> gone(call));
    }

    private Mono<ServerResponse> save(Call call, TypedEntry typed) {
        Optional<Spot> entry = MenuMove.spot(call.field("entree"));
        // With a single possible position, the form has no field for it.
        TypedEntry placed = typed.place().isEmpty() ? typed.at(call.field("dans")) : typed;
        return desk.now(call)
                .flatMap(now -> now.version().equals(call.field(MenuEditing.VERSION))
                        ? decide(call, new Form(MenuTree.of(now.value()), now.version(), entry.orElse(null), placed))
                        : desk.since(call).flatMap(overtaken -> overtaken(call, entry, placed, overtaken)))
                .switchIfEmpty(Mono.defer(() -> replies.unmade(call)));
    }

    private Mono<ServerResponse> decide(Call call, Form form) {
        if (form.entry() != null && form.tree().at(form.entry()).isEmpty()) {
            return gone(call);
        }
        if (Choices.searches(call)) {
            return show(HttpStatus.OK, call, form);
        }
        Map<String, String> problems = new LinkedHashMap<>();
        form.typed()
                .contradictions(call.field(TypedEntry.SHOWN_PAGE), call.field(TypedEntry.SHOWN_ADDRESS))
                .forEach((field, key) -> problems.put(field, texts.say(key)));
        form.typed().problems().forEach((field, key) -> problems.put(field, texts.say(key)));
        return problems.isEmpty()
                ? place(call, form)
                : show(HttpStatus.UNPROCESSABLE_CONTENT, call, form.wrong(problems));
    }

    private Mono<ServerResponse> place(Call call, Form form) {
        return switch (MenuEntryPlacement.of(form, sites)) {
            case Rearrangement.Possible possible ->
                desk.write(call, possible.tree().menus()).flatMap(outcome -> answer(call, form, possible, outcome));
            case Rearrangement.Refused(MenuRefusal refusal) ->
                show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        call,
                        form.wrong(Map.of(
                                refusal.reason() == MenuRefusal.Reason.HEAVY ? TypedEntry.ADDRESS : TypedEntry.PLACE,
                                texts.say(MenuEditing.key(refusal.reason()), refusal.most()))));
        };
    }

    private Mono<ServerResponse> answer(
            Call call, Form form, Rearrangement.Possible possible, Arranged<Menus> outcome) {
        return switch (outcome) {
            case Arranged.Overtaken<Menus> overtaken ->
                overtaken(call, Optional.ofNullable(form.entry()), form.typed(), overtaken);
            case Arranged.Foreign<Menus>(Set<UUID> things) ->
                call.missing(show(HttpStatus.UNPROCESSABLE_CONTENT, call, form.wrong(gone(form.typed(), things))));
            case Arranged.Done<Menus> _, Arranged.Unchanged<Menus> _, Arranged.Heavy<Menus> _ ->
                desk.answer(call, said(form), outcome, possible);
        };
    }

    /** Returns the problems with chosen targets and images that were deleted meanwhile. */
    private Map<String, String> gone(TypedEntry typed, Set<UUID> things) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (Choices.id(typed.image()).filter(things::contains).isPresent()) {
            problems.put(TypedEntry.IMAGE, texts.say("menu.problem.image-gone"));
        }
        if (Choices.id(typed.page()).filter(things::contains).isPresent()) {
            problems.put(TypedEntry.PAGE, texts.say("menu.problem.page-gone"));
        }
        if (problems.isEmpty()) {
            problems.put(TypedEntry.TARGET, texts.say("menu.problem.target-gone"));
        }
        return problems;
    }

    /** Returns the message key of a success: an entry that groups others is hidden from visitors until it has one. */
    private static String said(Form form) {
        if (form.entry() != null) {
            return "menu.changed";
        }
        return form.typed().kind().below().isEmpty() ? "menu.added" : "menu.added.empty";
    }

    /** Shows the form again, with all typed values, on the current menus. */
    private Mono<ServerResponse> overtaken(
            Call call, Optional<Spot> entry, TypedEntry typed, Arranged.Overtaken<Menus> overtaken) {
        MenuTree now = MenuTree.of(overtaken.now().value());
        Optional<MenuTree> seen = Optional.ofNullable(overtaken.seen()).map(MenuTree::of);
        Optional<Spot> there = entry.flatMap(spot -> seen.flatMap(before -> now.same(before, spot)));
        String place = Spot.read(typed.place())
                .flatMap(spot -> seen.flatMap(before -> now.same(before, spot)))
                .map(Spot::toString)
                .orElse("");
        TypedEntry merged = there.flatMap(now::at)
                .flatMap(stored -> entry.flatMap(spot -> seen.flatMap(before -> before.at(spot)))
                        .map(before -> typed.merge(TypedEntry.of(before, "", sites), TypedEntry.of(stored, "", sites))))
                .orElse(typed);
        Form form = new Form(
                now,
                overtaken.now().version(),
                there.orElse(null),
                merged.at(place),
                Map.of(),
                overtaken.differences());
        return show(HttpStatus.CONFLICT, call, form);
    }
}
