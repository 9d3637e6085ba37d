package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.admin.label.FindingLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.setting.SettingResponses;
import fr.gouv.anct.minisites.admin.setting.SettingsNavigation;
import fr.gouv.anct.minisites.content.check.BrokenSiteLink;
import fr.gouv.anct.minisites.content.check.SiteLinkChecks;
import fr.gouv.anct.minisites.content.tree.DirectoryLinks;
import fr.gouv.anct.minisites.navigation.MenuChange;
import fr.gouv.anct.minisites.navigation.MenuRefusal;
import fr.gouv.anct.minisites.navigation.MenuTree;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.site.SettingChange;
import fr.gouv.anct.minisites.site.SiteSettings;
import fr.gouv.anct.minisites.site.VersionedSetting;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import fr.gouv.anct.minisites.validation.EnumCode;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Applies changes of the menus that a button requests, without a form: errors are shown on the list. */
@Component
class MenuEditing {

    static final String VERSION = "version";
    static final String REMOVED = "menu.removed";

    private final SiteSettings settings;
    private final SettingResponses responses;
    private final SiteLinkChecks links;
    private final FindingLabels labels;
    private final OnlineSites sites;
    private final DirectoryLinks directory;

    MenuEditing(
            SiteSettings settings,
            SettingResponses responses,
            SiteLinkChecks links,
            FindingLabels labels,
            OnlineSites sites,
            DirectoryLinks directory) {
        this.settings = settings;
        this.responses = responses;
        this.links = links;
        this.labels = labels;
        this.sites = sites;
        this.directory = directory;
    }

    /** Returns what menus of the site may lead to beside its pages. */
    MenuDestinations destinations(AdmittedRequest request) {
        return new MenuDestinations(sites, directory.from(request.site().id()).orElse(null));
    }

    /** Returns the current menus and their version. */
    Mono<VersionedSetting<Menus>> now(AdmittedRequest request) {
        return settings.of(request.site(), SettingsNavigation.MENUS.part());
    }

    /** Returns the changes since the form was opened. */
    Mono<SettingChange.Conflict<Menus>> since(AdmittedRequest request) {
        return settings.findChangesSince(SettingsNavigation.MENUS.part(), request.field(VERSION));
    }

    /** Stores the menus, with the form's version as the expected one (optimistic locking). */
    Mono<SettingChange<Menus>> write(AdmittedRequest request, Menus menus) {
        return settings.change(
                request.site(), SettingsNavigation.MENUS.part(), request.field(VERSION), menus, request.actor());
    }

    /**
     * Applies a change at once.
     *
     * @param said message key for a success
     */
    Mono<ServerResponse> change(AdmittedRequest request, String said, Function<MenuTree, MenuChange> deed) {
        return now(request)
                .flatMap(current -> current.version().equals(request.field(VERSION))
                        ? decide(request, said, deed.apply(MenuTree.of(current.value())))
                        : refuseOvertaken(request))
                .switchIfEmpty(Mono.defer(() -> responses.siteNotCreated(request)));
    }

    private Mono<ServerResponse> decide(AdmittedRequest request, String said, MenuChange decision) {
        return switch (decision) {
            case MenuChange.Possible possible ->
                write(request, possible.tree().menus()).flatMap(result -> answer(request, said, result, possible));
            case MenuChange.Refused(MenuRefusal refusal) ->
                responses.refused(request, SettingsNavigation.MENUS, key(refusal.reason()), refusal.most());
        };
    }

    static String key(MenuRefusal.Reason reason) {
        return "menu.problem." + EnumCode.of(reason);
    }

    Mono<ServerResponse> answer(
            AdmittedRequest request, String said, SettingChange<Menus> result, MenuChange.Possible possible) {
        return switch (result) {
            case SettingChange.Done<Menus> done ->
                text(request, said, possible)
                        .flatMap(text -> responses.done(
                                request,
                                SettingsNavigation.MENUS,
                                done,
                                request.message(said),
                                text,
                                SettingsNavigation.MENUS.path(request.site()) + "?ici=" + possible.at()));
            case SettingChange.Unchanged<Menus> _ -> responses.unchanged(request, SettingsNavigation.MENUS);
            case SettingChange.Conflict<Menus> conflict ->
                responses.conflict(request, SettingsNavigation.MENUS, conflict);
            case SettingChange.TooLarge<Menus> _ ->
                responses.refused(request, SettingsNavigation.MENUS, key(MenuRefusal.Reason.HEAVY));
            case SettingChange.UnknownReferences<Menus> _ -> request.notFound();
        };
    }

    /** Returns the text about visibility: an entry whose target is not public is not visible at once. */
    private Mono<String> text(AdmittedRequest request, String said, MenuChange.Possible possible) {
        if (request.hasMessage(said + ".text")) {
            return Mono.just(request.message(said + ".text"));
        }
        String visible = request.messages().get(request.site(), SettingResponses.VISIBLE);
        return said.equals(REMOVED) ? Mono.just(visible) : lost(possible).defaultIfEmpty(visible);
    }

    /** Returns why visitors do not see the changed entry; empty when they do. */
    private Mono<String> lost(MenuChange.Possible possible) {
        return links.inMenus(possible.tree().menus())
                .flatMap(lost -> Mono.justOrEmpty(lost.stream()
                        .filter(link -> link.from() instanceof BrokenSiteLink.MenuEntry from
                                && from.spot().equals(possible.at()))
                        .findFirst()
                        .map(labels::label)));
    }

    private Mono<ServerResponse> refuseOvertaken(AdmittedRequest request) {
        return since(request).flatMap(conflict -> responses.conflict(request, SettingsNavigation.MENUS, conflict));
    }
}
