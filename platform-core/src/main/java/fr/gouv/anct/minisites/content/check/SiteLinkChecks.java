package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.content.check.BrokenSiteLink.Cause;
import fr.gouv.anct.minisites.content.check.ResolvedReferences.TargetFile;
import fr.gouv.anct.minisites.content.check.ResolvedReferences.TargetPage;
import fr.gouv.anct.minisites.content.redirect.Redirect;
import fr.gouv.anct.minisites.content.redirect.RedirectManagement;
import fr.gouv.anct.minisites.content.redirect.RedirectQuery;
import fr.gouv.anct.minisites.content.redirect.RedirectTarget;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.navigation.MenuTree;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Finds broken links in the menus, notice banner and redirects of the current tenant, in its current state. */
@Component
public class SiteLinkChecks {

    private final CheckInputs checkInputs;
    private final RedirectManagement redirects;

    SiteLinkChecks(CheckInputs checkInputs, RedirectManagement redirects) {
        this.checkInputs = checkInputs;
        this.redirects = redirects;
    }

    /** Returns the menu entries whose targets visitors cannot see, in the order of the menus. */
    @Transactional(readOnly = true)
    public Mono<List<BrokenSiteLink>> inMenus(Menus menus) {
        MenuTree tree = MenuTree.of(menus);
        return checkInputs
                .around(BlockReferences.of(menus), Map.of())
                .map(references -> tree.entries()
                        .flatMap(position -> tree.at(position).stream()
                                .flatMap(entry -> lost(
                                        new BrokenSiteLink.MenuEntry(position, entry.label()),
                                        entry.link(),
                                        references)))
                        .toList());
    }

    /** Returns the link of the notice banner if visitors cannot see its target; empty otherwise. */
    @Transactional(readOnly = true)
    public Mono<BrokenSiteLink> inNotice(String label, Link link) {
        return checkInputs
                .around(BlockReferences.of(List.of(link)), Map.of())
                .flatMap(references -> Mono.justOrEmpty(
                        lost(new BrokenSiteLink.Banner(label), link, references).findFirst()));
    }

    private static Stream<BrokenSiteLink> lost(
            BrokenSiteLink.Origin from, @Nullable Link link, ResolvedReferences references) {
        return switch (link) {
            case Link.ToPage page -> lost(from, references.pages().get(page.id()));
            case Link.ToMedia file -> lost(from, references.files().get(file.id()));
            case Link.ToSite site ->
                references.sites().contains(site.id())
                        ? Stream.empty()
                        : Stream.of(new BrokenSiteLink(from, Cause.SITE_OFFLINE, ""));
            case null, default -> Stream.empty();
        };
    }

    private static Stream<BrokenSiteLink> lost(BrokenSiteLink.Origin from, @Nullable TargetPage page) {
        if (page == null) {
            return Stream.of(new BrokenSiteLink(from, Cause.GONE, ""));
        }
        return page.online()
                ? Stream.empty()
                : Stream.of(new BrokenSiteLink(from, page.trashed() ? Cause.TRASHED : Cause.OFFLINE, page.title()));
    }

    private static Stream<BrokenSiteLink> lost(BrokenSiteLink.Origin from, @Nullable TargetFile file) {
        if (file == null) {
            return Stream.of(new BrokenSiteLink(from, Cause.GONE, ""));
        }
        return file.described() && file.state().equals("clean")
                ? Stream.empty()
                : Stream.of(new BrokenSiteLink(from, Cause.HIDDEN, file.title()));
    }

    /** Returns the redirects to pages that visitors cannot see, by path. */
    @Transactional(readOnly = true)
    public Mono<ResultPage<BrokenSiteLink>> inRedirects(Tenant site, int most) {
        RedirectQuery query = new RedirectQuery(null, Redirect.State.NOWHERE, RedirectQuery.Sort.PATH, false, 1, most);
        return redirects.page(site, query).flatMap(this::named);
    }

    private Mono<ResultPage<BrokenSiteLink>> named(ResultPage<Redirect> results) {
        Set<Link.ToPage> targets = results.items().stream()
                .flatMap(redirect -> page(redirect).stream())
                .collect(Collectors.toSet());
        return checkInputs
                .around(BlockReferences.of(List.copyOf(targets)), Map.of())
                .map(references -> new ResultPage<>(
                        results.items().stream()
                                .flatMap(redirect -> lost(
                                        new BrokenSiteLink.Redirected(redirect.id(), redirect.source()),
                                        page(redirect).orElse(null),
                                        references))
                                .toList(),
                        results.page(),
                        results.size(),
                        results.total()));
    }

    private static Optional<Link.ToPage> page(Redirect redirect) {
        return redirect.destination() instanceof RedirectTarget.ToPage page
                ? Optional.of(new Link.ToPage(page.id(), null))
                : Optional.empty();
    }
}
