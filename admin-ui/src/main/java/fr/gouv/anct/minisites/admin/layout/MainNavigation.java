package fr.gouv.anct.minisites.admin.layout;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.rendering.NavigationItem;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Builds the main menu of the back office from fixed entries, without those that the account is not permitted to open.
 */
@Component
public class MainNavigation {

    /** Menu entry. An entry with an action is shown to accounts that may do it, one without to everyone. */
    private record Entry(String key, String path, @Nullable Action action, boolean demonstration) {}

    /** Entries for anonymous users: other labels for the same addresses. */
    private static final List<Entry> OPEN =
            List.of(new Entry("welcome.menu", "/", null, false), new Entry("request.menu", "/demande", null, false));

    private static final List<Entry> ENTRIES = List.of(
            new Entry("navigation.home", "/", null, false),
            new Entry("navigation.requests", "/demande", null, false),
            new Entry("navigation.queue", "/decisions", Action.REQUEST_REVIEW, false),
            new Entry("navigation.sites", "/sites", Action.REQUEST_WRITE, false));

    /** Rarely used entries, in a dropdown when there is more than one. */
    private static final List<Entry> PLATFORM = List.of(
            new Entry("navigation.consultation", "/consultation", Action.FLEET_READ, false),
            new Entry("navigation.standards", "/referentiel", Action.FLEET_READ, false),
            new Entry("navigation.outside", "/referentiel/services-exterieurs", Action.FLEET_READ, false),
            new Entry("navigation.accounts", "/comptes", Action.ACCOUNTS_READ, false),
            new Entry("navigation.journal", "/journal", Action.JOURNAL_READ, false),
            new Entry("navigation.outbox", "/courriels", Action.REQUEST_WRITE, true),
            new Entry("navigation.mail", "/suivi-des-courriels", Action.MAIL_READ, false),
            new Entry("navigation.permissions", "/permissions", Action.PERMISSIONS_READ, false));

    private final Messages messages;
    private final boolean demonstration;

    MainNavigation(Messages messages, Environment environment) {
        this.messages = messages;
        this.demonstration = environment.acceptsProfiles(Profiles.of("demo"));
    }

    List<NavigationItem> of(@Nullable Account account, String path) {
        return Stream.concat(
                        visible(account == null ? OPEN : ENTRIES, account).map(entry -> item(entry, path)),
                        account == null
                                ? Stream.empty()
                                : platform(visible(PLATFORM, account).toList(), path))
                .toList();
    }

    /** Returns the entries that the account may see, without the number of pending items. */
    public List<PageLink> links(Account account) {
        return Stream.of(ENTRIES, PLATFORM)
                .flatMap(entries -> visible(entries, account))
                .map(entry -> new PageLink(messages.get(entry.key()), entry.path(), false, false))
                .toList();
    }

    private Stream<Entry> visible(List<Entry> entries, @Nullable Account account) {
        return entries.stream()
                .filter(entry -> demonstration || !entry.demonstration())
                .filter(entry -> entry.action() == null || (account != null && account.may(entry.action())));
    }

    private Stream<NavigationItem> platform(List<Entry> entries, String path) {
        if (entries.size() < 2) {
            return entries.stream().map(entry -> item(entry, path));
        }
        List<PageLink> links = entries.stream()
                .map(entry -> new PageLink(messages.get(entry.key()), entry.path(), false, path.equals(entry.path())))
                .toList();
        boolean current = entries.stream().anyMatch(entry -> current(entry, path));
        return Stream.of(new NavigationItem.Dropdown(messages.get("navigation.platform"), links, current));
    }

    private NavigationItem item(Entry entry, String path) {
        String label = messages.get(entry.key());
        PageLink link = new PageLink(label, entry.path(), false, path.equals(entry.path()));
        return new NavigationItem.Direct(label, link, current(entry, path));
    }

    private static boolean current(Entry entry, String path) {
        return path.equals(entry.path()) || (!entry.path().equals("/") && path.startsWith(entry.path() + "/"));
    }
}
