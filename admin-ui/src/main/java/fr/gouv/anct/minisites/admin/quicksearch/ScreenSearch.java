package fr.gouv.anct.minisites.admin.quicksearch;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.AccountMembership;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.account.OwnAccountResource;
import fr.gouv.anct.minisites.admin.layout.MainNavigation;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.setting.SettingsNavigation;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.admin.waiting.WaitingListResource;
import fr.gouv.anct.minisites.provisioning.waiting.WaitingKind;
import fr.gouv.anct.minisites.wording.FoldedWords;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds screens of the back office, and acts that begin on one, by their names and by other words for them: those of
 * the platform, and those of each site of which the account is a member.
 */
@Component
class ScreenSearch {

    /** Acts on a site. An act at the address of an entry of the menu stands for it. */
    private static final List<SideNavigationItem> ACTS = List.of(
            new SideNavigationItem(Group.CONTENT, 1, "overview.action.page", Paths.NEW_PAGE, Action.CONTENT_WRITE),
            new SideNavigationItem(
                    Group.CONTENT, 2, "overview.action.article", Paths.NEW_ARTICLE, Action.CONTENT_WRITE),
            new SideNavigationItem(
                    Group.CONTENT, 2, "page.new-document.title", Paths.NEW_DOCUMENT, Action.CONTENT_WRITE),
            new SideNavigationItem(Group.CONTENT, 2, "page.new-service.title", Paths.NEW_SERVICE, Action.CONTENT_WRITE),
            new SideNavigationItem(Group.CONTENT, 2, "page.new-call.title", Paths.NEW_CALL, Action.CONTENT_WRITE),
            new SideNavigationItem(
                    Group.PRESENTATION,
                    3,
                    "quick-search.act.menus",
                    SettingsNavigation.MENUS.path(),
                    Action.SITE_ARRANGE),
            new SideNavigationItem(
                    Group.TEAM, 4, "quick-search.act.invite", Paths.NEW_INVITATION, Action.MEMBERS_MANAGE));

    /**
     * A screen with the words by which it is found.
     *
     * @param words of its name and its synonyms, folded
     * @param path of a platform screen; of a screen of a site below the path of the site
     */
    private record SearchedScreen(String label, Set<String> words, String path, Action action, boolean act) {

        boolean isNamed(List<String> beginnings) {
            return beginnings.stream().anyMatch(beginning -> begins(FoldedWords.of(label), beginning));
        }

        boolean isNamedWholly(List<String> typed) {
            return FoldedWords.of(label).containsAll(typed);
        }
    }

    /**
     * A screen that has been found.
     *
     * @param named whether one of the typed words begins a word of its name, and not only of a synonym
     * @param whole whether the typed words are whole words of its name
     */
    private record Match(FoundItem item, boolean named, boolean whole) {}

    /**
     * Screens that have been found.
     *
     * @param whole whether the typed words are whole words of the name of one of them
     */
    record Found(List<FoundItem> items, boolean whole) {}

    private final MainNavigation navigation;
    private final Messages messages;
    private final List<SearchedScreen> acts;
    private final List<SearchedScreen> entries;
    private final List<SearchedScreen> ofPlatform;

    ScreenSearch(MainNavigation navigation, List<SideNavigationItem> siteMenu, Messages messages) {
        this.navigation = navigation;
        this.messages = messages;
        acts = ACTS.stream().map(act -> ofSite(act, true)).toList();
        entries = siteMenu.stream()
                .sorted(Comparator.comparing(SideNavigationItem::group).thenComparing(SideNavigationItem::order))
                .map(entry -> ofSite(entry, false))
                .toList();
        ofPlatform = List.of(
                ofPlatform(messages.get("account.title"), Paths.OWN_ACCOUNT.link(), Action.ACCOUNT_OWN),
                ofPlatform(messages.get("token.title"), OwnAccountResource.TOKENS.link(), Action.ACCOUNT_OWN),
                ofPlatform(messages.get("template.title"), Paths.TEMPLATES.link(), Action.FLEET_READ),
                ofPlatform(messages.get("waiting.title"), Paths.WAITING.link(), Action.ACCOUNT_OWN));
    }

    private SearchedScreen ofSite(SideNavigationItem item, boolean act) {
        String label = messages.get(item.key());
        return new SearchedScreen(label, words(label, "site", item.path()), item.path(), item.action(), act);
    }

    private SearchedScreen ofPlatform(String label, String path, Action action) {
        return new SearchedScreen(label, words(label, "platform", path), path, action, false);
    }

    private Set<String> words(String label, String scope, String path) {
        String key = "quick-search.words." + scope + path.replaceFirst("/$", "").replace('/', '.');
        return folded(label, messages.has(key) ? messages.get(key) : "");
    }

    /** Returns what waits of one kind, for an account that has this kind. */
    private SearchedScreen waiting(WaitingKind kind) {
        String label = messages.get("waiting.kind." + kind.code());
        return new SearchedScreen(
                label, folded(label, otherWords(kind)), WaitingListResource.link(kind), Action.ACCOUNT_OWN, false);
    }

    private String otherWords(WaitingKind kind) {
        String key = "quick-search.waiting." + kind.code();
        return messages.has(key) ? messages.get(key) : "";
    }

    private static Set<String> folded(String label, String synonyms) {
        return Stream.of(label, synonyms)
                .flatMap(text -> FoldedWords.of(text).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns the screens whose names, synonyms or sites have all the words, those of the platform first; the name of a
     * site alone does not find its screens.
     *
     * @param memberships of the account, in the order of the results
     * @param beginnings folded
     */
    Found find(Account account, List<AccountMembership> memberships, List<String> beginnings) {
        Stream<Match> platform = Stream.of(
                        navigation.links(account).stream()
                                .map(link -> ofPlatform(link.label(), link.href(), Action.ACCOUNT_OWN)),
                        ofPlatform.stream().filter(screen -> account.may(screen.action())),
                        WaitingKind.of(account).stream().map(this::waiting))
                .flatMap(screens -> screens)
                .filter(screen -> matches(screen.words(), Set.of(), beginnings))
                .map(screen -> match(screen, screen.path(), "", beginnings));
        Stream<Match> sites = memberships.stream().flatMap(membership -> ofSite(account, membership, beginnings));
        List<Match> found = Stream.concat(platform, sites)
                .sorted(Comparator.comparing(match -> !match.named()))
                .toList();
        return new Found(
                found.stream().map(Match::item).toList(), found.stream().anyMatch(Match::whole));
    }

    private Stream<Match> ofSite(Account account, AccountMembership membership, List<String> beginnings) {
        Set<String> site = Set.copyOf(FoldedWords.of(membership.site()));
        Predicate<SearchedScreen> allowed = allowed(account, membership);
        List<SearchedScreen> offered = acts.stream().filter(allowed).toList();
        Set<String> replaced = offered.stream().map(SearchedScreen::path).collect(Collectors.toSet());
        return Stream.concat(
                        offered.stream(),
                        entries.stream().filter(allowed).filter(entry -> !replaced.contains(entry.path())))
                .filter(screen -> matches(screen.words(), site, beginnings))
                .map(screen -> match(
                        screen, Paths.SITE.linkOf(membership.slug()) + screen.path(), membership.site(), beginnings));
    }

    private Predicate<SearchedScreen> allowed(Account account, AccountMembership membership) {
        Set<Role> roles = EnumSet.copyOf(account.roles());
        roles.add(membership.role());
        return screen -> Permissions.allows(roles, screen.action())
                && !(membership.locked() && screen.act() && screen.action().changesSite());
    }

    private static boolean matches(Set<String> words, Set<String> site, List<String> beginnings) {
        return beginnings.stream().anyMatch(beginning -> begins(words, beginning))
                && beginnings.stream().allMatch(beginning -> begins(words, beginning) || begins(site, beginning));
    }

    private static boolean begins(Collection<String> words, String beginning) {
        return words.stream().anyMatch(word -> word.startsWith(beginning));
    }

    private static Match match(SearchedScreen screen, String href, String site, List<String> beginnings) {
        return new Match(
                new FoundItem(href, MarkedText.of(screen.label(), beginnings), site),
                screen.isNamed(beginnings),
                screen.isNamedWholly(beginnings));
    }
}
