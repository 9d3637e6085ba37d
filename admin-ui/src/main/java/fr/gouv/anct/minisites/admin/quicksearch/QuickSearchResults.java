package fr.gouv.anct.minisites.admin.quicksearch;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.AccountMemberships;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.admin.request.RequestLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.sitelist.SiteStateBadge;
import fr.gouv.anct.minisites.provisioning.request.RequestSearch;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.search.quick.QuickSearch;
import fr.gouv.anct.minisites.search.quick.QuickSearchHit;
import fr.gouv.anct.minisites.wording.FoldedWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds everything that the signed-in account may open by the beginnings of words, in groups by kind. */
@Component
class QuickSearchResults {

    static final Path.Fixed SEARCH = Path.of("/recherche");
    /** Query parameter with the typed words. */
    static final String WORDS = "q";
    /** Query parameter with the kind to which the results are restricted. */
    static final String KIND = "type";
    /** Maximum number of sites on which acts are offered. */
    private static final int SITES_OF_ACTS = 20;

    private final QuickSearch search;
    private final RequestSearch requests;
    private final AccountMemberships memberships;
    private final ScreenSearch screens;
    private final SiteActSearch acts;

    QuickSearchResults(
            QuickSearch search,
            RequestSearch requests,
            AccountMemberships memberships,
            ScreenSearch screens,
            SiteActSearch acts) {
        this.search = search;
        this.requests = requests;
        this.memberships = memberships;
        this.screens = screens;
        this.acts = acts;
    }

    /**
     * Results of one kind.
     *
     * @param items never empty
     * @param allHref link to more of them; null when these are all
     */
    record Group(
            ResultKind kind,
            String label,
            List<FoundItem> items,
            @Nullable String allHref) {

        public String id() {
            return "results-" + kind.code();
        }
    }

    /**
     * Returns the groups with results: screens first when the words name one or an act, otherwise last.
     *
     * @param only the kind to which they are restricted; null for all
     * @param most results of each kind
     */
    Mono<List<Group>> find(AdmittedRequest request, String typed, @Nullable ResultKind only, int most) {
        Account account = request.requireAccount();
        List<String> words = FoldedWords.of(typed);
        if (words.isEmpty()) {
            return Mono.just(List.of());
        }
        SiteActSearch.Match act = acts.find(account, words);
        return Mono.zip(
                        search.find(account, typed, most + 1),
                        isShort(words) ? Mono.just(List.<SiteRequest>of()) : requests(account, typed, most + 1),
                        memberships.of(account.id()).collectList(),
                        search.findSites(account, act.typedSite(), SITES_OF_ACTS))
                .map(found -> {
                    ScreenSearch.Found screen = screens.find(account, found.getT3(), words);
                    List<FoundItem> items = actsAndScreens(act.items(request, found.getT4(), words), screen);
                    return items(request, words, found.getT1(), found.getT2(), items).entrySet().stream()
                            .sorted(order(screen.whole() || act.whole()))
                            .filter(kind -> only == null || only == kind.getKey())
                            .map(kind -> group(request, kind.getKey(), kind.getValue(), typed, most))
                            .toList();
                });
    }

    private static Comparator<Map.Entry<ResultKind, List<FoundItem>>> order(boolean screensFirst) {
        return Comparator.comparing((Map.Entry<ResultKind, List<FoundItem>> kind) ->
                        !(screensFirst && kind.getKey() == ResultKind.SCREEN))
                .thenComparing(Map.Entry::getKey);
    }

    /** Returns the acts, and the screens that are none of them. */
    private static List<FoundItem> actsAndScreens(List<FoundItem> acts, ScreenSearch.Found screens) {
        Set<String> known = acts.stream().map(FoundItem::href).collect(Collectors.toSet());
        return Stream.concat(acts.stream(), screens.items().stream().filter(screen -> !known.contains(screen.href())))
                .toList();
    }

    /** Whether only the names of sites and screens are searched. */
    static boolean isShort(List<String> words) {
        return words.stream().allMatch(word -> word.length() < QuickSearch.SHORTEST_WORD);
    }

    /** Own requests first: of these a reviewer opens the form, of the others the review. */
    private Mono<List<SiteRequest>> requests(Account account, String typed, int most) {
        Mono<List<SiteRequest>> own = requests.findOwn(typed, most);
        return account.may(Action.REQUEST_REVIEW)
                ? Mono.zip(
                        own,
                        requests.findSubmitted(typed, most),
                        (mine, submitted) -> Stream.concat(
                                        mine.stream(), submitted.stream().filter(one -> !isOwn(account, one)))
                                .toList())
                : own;
    }

    private static boolean isOwn(Account account, SiteRequest request) {
        return request.requester().id().equals(account.id());
    }

    private Map<ResultKind, List<FoundItem>> items(
            AdmittedRequest request,
            List<String> words,
            List<QuickSearchHit> hits,
            List<SiteRequest> siteRequests,
            List<FoundItem> screenItems) {
        Map<ResultKind, List<FoundItem>> items = new EnumMap<>(ResultKind.class);
        hits.forEach(hit -> add(
                items, kind(hit), new FoundItem(href(hit), MarkedText.of(hit.title(), words), detail(request, hit))));
        siteRequests.forEach(found -> add(items, ResultKind.REQUEST, item(request, found, words)));
        screenItems.forEach(screen -> add(items, ResultKind.SCREEN, screen));
        return items;
    }

    private static void add(Map<ResultKind, List<FoundItem>> items, ResultKind kind, FoundItem item) {
        items.computeIfAbsent(kind, _ -> new ArrayList<>()).add(item);
    }

    private static ResultKind kind(QuickSearchHit hit) {
        return switch (hit.kind()) {
            case SITE -> ResultKind.SITE;
            case PAGE -> ResultKind.PAGE;
            case ARTICLE -> ResultKind.ARTICLE;
            case DOCUMENT -> ResultKind.DOCUMENT;
            case MEDIA -> ResultKind.MEDIA;
            case PERSON -> ResultKind.PERSON;
        };
    }

    private static String href(QuickSearchHit hit) {
        return switch (hit.kind()) {
            case SITE -> Paths.SITE.linkOf(hit.slug());
            case PAGE, ARTICLE, DOCUMENT -> Paths.PAGE.linkOf(hit.slug(), hit.id());
            case MEDIA -> Paths.FILE.linkOf(hit.slug(), hit.id());
            case PERSON -> person(hit);
        };
    }

    /** Returns the account for readers of accounts, the member for those who manage members, and else the team. */
    private static String person(QuickSearchHit hit) {
        UUID account = hit.id();
        if (hit.role() == null) {
            return Paths.ACCOUNT.link(account);
        }
        return Permissions.allows(hit.role(), Action.MEMBERS_MANAGE)
                ? Paths.MEMBER.linkOf(hit.slug(), account)
                : Paths.MEMBERS.linkOf(hit.slug());
    }

    /** Returns what tells a hit from others with the same title. */
    static String detail(AdmittedRequest request, QuickSearchHit hit) {
        boolean section = hit.kind() == QuickSearchHit.Kind.PAGE && hit.detail().startsWith("/section:");
        return switch (hit.kind()) {
            case SITE ->
                joined(
                        hit.detail(),
                        hit.state() == null
                                ? ""
                                : SiteStateBadge.of(request, hit.state()).label());
            case PAGE, ARTICLE, DOCUMENT ->
                joined(
                        hit.site(),
                        section ? request.message("section.kind") : hit.detail(),
                        hit.draft() ? request.message("quick-search.draft") : "");
            case MEDIA -> joined(hit.site(), hit.detail());
            case PERSON -> joined(hit.detail(), hit.site());
        };
    }

    private static FoundItem item(AdmittedRequest request, SiteRequest found, List<String> words) {
        boolean own = isOwn(request.requireAccount(), found);
        return new FoundItem(
                own ? Paths.REQUEST.link(found) : Paths.DECISION.link(found.id()),
                MarkedText.of(RequestLabels.name(request, found), words),
                joined(
                        own ? "" : found.requester().name(),
                        RequestLabels.badge(request, found).label()));
    }

    private static String joined(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" – "));
    }

    private static Group group(
            AdmittedRequest request, ResultKind kind, List<FoundItem> items, String typed, int most) {
        String all = Path.query(Path.query(SEARCH.link(), WORDS, typed), KIND, kind.code());
        return new Group(
                kind,
                request.message("quick-search.kind." + kind.code()),
                items.stream().limit(most).toList(),
                items.size() > most ? all : null);
    }
}
