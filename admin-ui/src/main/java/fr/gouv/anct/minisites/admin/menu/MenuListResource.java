package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.admin.arrangement.SettingResponses;
import fr.gouv.anct.minisites.admin.arrangement.SettingsNavigation;
import fr.gouv.anct.minisites.admin.check.CheckWords;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.content.check.LostLink;
import fr.gouv.anct.minisites.content.check.SiteLinks;
import fr.gouv.anct.minisites.navigation.LinkTargets;
import fr.gouv.anct.minisites.navigation.LinkTargets.Target;
import fr.gouv.anct.minisites.navigation.MenuTree;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.navigation.Spot;
import fr.gouv.anct.minisites.site.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Menus »: all menus of a site, each entry with its buttons and its visibility. */
@Component
class MenuListResource implements Resource {

    private final MenuEditing desk;
    private final LinkTargets targets;
    private final SiteLinks links;
    private final CheckWords words;
    private final SettingResponses replies;
    private final Screens screens;
    private final Texts texts;

    MenuListResource(
            MenuEditing desk,
            LinkTargets targets,
            SiteLinks links,
            CheckWords words,
            SettingResponses replies,
            Screens screens,
            Texts texts) {
        this.desk = desk;
        this.targets = targets;
        this.links = links;
        this.words = words;
        this.replies = replies;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard arrange = new Guard.OfSite(SettingsNavigation.MENUS.action());
        return List.of(
                Route.get(SettingsNavigation.MENUS.pattern(""), arrange, this::show),
                Route.post(SettingsNavigation.MENUS.pattern("/deplacement"), arrange, this::move),
                Route.post(SettingsNavigation.MENUS.pattern("/retrait"), arrange, this::remove));
    }

    private Mono<ServerResponse> show(Call call) {
        return desk.now(call)
                .flatMap(now -> Mono.zip(named(now.value()), lost(now.value()), undo(call, now))
                        .map(found -> screen(call, now, found.getT1(), found.getT2(), found.getT3())))
                .flatMap(screen -> screens.show(call, replies.heading(SettingsNavigation.MENUS, call.site()), screen))
                .switchIfEmpty(Mono.defer(() -> replies.unmade(call)));
    }

    private Mono<TargetNames> named(Menus menus) {
        BlockReferences references = BlockReferences.of(menus);
        List<UUID> ids = Stream.concat(references.pages().stream(), references.media().stream())
                .toList();
        return targets.named(ids)
                .collectMap(Target::id)
                .map(known -> new TargetNames(known, targets.sites(references.sites()), texts));
    }

    private Mono<Map<Spot, String>> lost(Menus menus) {
        return links.inMenus(menus)
                .map(found -> found.stream()
                        .collect(Collectors.toMap(link -> ((LostLink.Entry) link.from()).spot(), words::say)));
    }

    private Mono<Optional<Flash.Act>> undo(Call call, Standing<Menus> now) {
        return replies.undo(call, SettingsNavigation.MENUS, now.version())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private MenuListScreen screen(
            Call call, Standing<Menus> now, TargetNames names, Map<Spot, String> lost, Optional<Flash.Act> undo) {
        String base = SettingsNavigation.MENUS.in(call.site());
        boolean editable = replies.editable(call, SettingsNavigation.MENUS);
        MenuViews views = new MenuViews(
                MenuTree.of(now.value()),
                names,
                lost,
                base,
                editable,
                call.query("ici").orElse(""),
                texts);
        return new MenuListScreen(
                views.areas(),
                now.version(),
                editable ? base + "/deplacement" : null,
                editable ? base + "/retrait" : null,
                undo.orElse(null),
                replies.preview(call, "/"));
    }

    private Mono<ServerResponse> move(Call call) {
        return MenuMove.read(call.field("deplacement"))
                .map(move -> desk.change(call, "menu.moved", tree -> tree.move(move.from(), move.to(), move.index())))
                .orElseGet(() -> replies.refused(call, SettingsNavigation.MENUS, "menu.refusal.GONE"));
    }

    private Mono<ServerResponse> remove(Call call) {
        return MenuMove.spot(call.field("retrait"))
                .map(spot -> desk.change(call, MenuEditing.REMOVED, tree -> tree.remove(spot)))
                .orElseGet(() -> replies.refused(call, SettingsNavigation.MENUS, "menu.refusal.GONE"));
    }
}
