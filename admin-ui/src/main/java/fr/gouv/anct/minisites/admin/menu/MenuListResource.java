package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.admin.label.FindingLabels;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.setting.SettingDescriptor;
import fr.gouv.anct.minisites.admin.setting.SettingResponses;
import fr.gouv.anct.minisites.admin.setting.SettingsNavigation;
import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.content.check.BrokenSiteLink;
import fr.gouv.anct.minisites.content.check.SiteLinkChecks;
import fr.gouv.anct.minisites.navigation.LinkTargets;
import fr.gouv.anct.minisites.navigation.LinkTargets.Target;
import fr.gouv.anct.minisites.navigation.MenuPosition;
import fr.gouv.anct.minisites.navigation.MenuRefusal;
import fr.gouv.anct.minisites.navigation.MenuTree;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.site.VersionedSetting;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Menus »: all menus of a site, each entry with its buttons and its visibility. */
@Component
class MenuListResource implements BackOfficeResource {

    private static final SettingDescriptor<Menus> MENUS = SettingsNavigation.MENUS;
    private static final Path.One<Tenant> MOVE = MENUS.path().at("/deplacement");
    private static final Path.One<Tenant> REMOVAL = MENUS.path().at("/retrait");

    private final MenuEditing editing;
    private final LinkTargets targets;
    private final SiteLinkChecks links;
    private final FindingLabels labels;
    private final SettingResponses responses;

    MenuListResource(
            MenuEditing editing,
            LinkTargets targets,
            SiteLinkChecks links,
            FindingLabels labels,
            SettingResponses responses) {
        this.editing = editing;
        this.targets = targets;
        this.links = links;
        this.labels = labels;
        this.responses = responses;
    }

    @Bean
    static SideNavigationItem siteMenusEntry() {
        return new SideNavigationItem(Group.PRESENTATION, 10, MENUS.key(), MENUS.path(), MENUS.action());
    }

    @Override
    public List<Route> routes() {
        Guard arrange = new Guard.OfSite(MENUS.action());
        return List.of(
                Route.get(MENUS.path(), arrange, this::show),
                Route.post(MOVE, arrange, this::move),
                Route.post(REMOVAL, arrange, this::remove));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return editing.now(request)
                .flatMap(current -> Mono.zip(
                                named(request, current.value()), lost(current.value()), undo(request, current))
                        .map(found -> screen(request, current, found.getT1(), found.getT2(), found.getT3())))
                .flatMap(screen -> request.show(request.heading(MENUS.key()), screen))
                .switchIfEmpty(Mono.defer(() -> responses.siteNotCreated(request)));
    }

    private Mono<MenuTargetLabels> named(AdmittedRequest request, Menus menus) {
        BlockReferences references = BlockReferences.of(menus);
        List<UUID> ids = Stream.concat(references.pages().stream(), references.media().stream())
                .toList();
        return targets.named(ids)
                .collectMap(Target::id)
                .map(known -> new MenuTargetLabels(
                        known,
                        targets.sites(references.sites()),
                        editing.destinations(request).directory(),
                        request.messages()));
    }

    private Mono<Map<MenuPosition, String>> lost(Menus menus) {
        return links.inMenus(menus)
                .map(found -> found.stream()
                        .collect(Collectors.toMap(
                                link -> ((BrokenSiteLink.MenuEntry) link.from()).spot(), labels::label)));
    }

    private Mono<Optional<Flash.Button>> undo(AdmittedRequest request, VersionedSetting<Menus> current) {
        return responses
                .undo(request, MENUS, current.version())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private MenuListScreen screen(
            AdmittedRequest request,
            VersionedSetting<Menus> current,
            MenuTargetLabels labels,
            Map<MenuPosition, String> lost,
            Optional<Flash.Button> undo) {
        boolean editable = responses.editable(request, MENUS);
        MenuAreaViewFactory views =
                new MenuAreaViewFactory(MenuTree.of(current.value()), labels, lost, request, editable);
        return new MenuListScreen(
                views.areas(),
                current.version(),
                editable ? MOVE.link(request.site()) : null,
                editable ? REMOVAL.link(request.site()) : null,
                undo.orElse(null),
                responses.preview(request, "/"));
    }

    private Mono<ServerResponse> move(AdmittedRequest request) {
        return MenuMove.read(request.field("move"))
                .map(move ->
                        editing.change(request, "menu.moved", tree -> tree.move(move.from(), move.to(), move.index())))
                .orElseGet(() -> responses.refused(request, MENUS, MenuEditing.key(MenuRefusal.Reason.GONE)));
    }

    private Mono<ServerResponse> remove(AdmittedRequest request) {
        return MenuMove.spot(request.field("removal"))
                .map(position -> editing.change(request, MenuEditing.REMOVED, tree -> tree.remove(position)))
                .orElseGet(() -> responses.refused(request, MENUS, MenuEditing.key(MenuRefusal.Reason.GONE)));
    }
}
