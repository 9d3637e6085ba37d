package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.admin.page.editor.LinkSearchResource.Match;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.tree.DirectoryLinks;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.TenantListing;
import fr.gouv.anct.minisites.tenancy.directory.TenantQuery;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Searches the other sites that visitors can reach, and on the portal its directory of them, by words; the address of one
 * is stored as a reference.
 */
@Component
class LinkableSites {

    private static final int SHOWN = 5;

    private final TenantListing tenants;
    private final MinisitesProperties properties;
    private final DirectoryLinks directory;
    private final Messages messages;

    LinkableSites(TenantListing tenants, MinisitesProperties properties, DirectoryLinks directory, Messages messages) {
        this.tenants = tenants;
        this.properties = properties;
        this.directory = directory;
        this.messages = messages;
    }

    /**
     * Returns the directory if it has all these words, then the sites whose name or short name contains them, except the
     * site itself; without words the directory alone.
     */
    Mono<List<Match>> find(Tenant own, String words) {
        Mono<List<Match>> found = words.isBlank() ? Mono.just(List.of()) : others(own, words);
        return found.map(
                sites -> Stream.concat(directory(own, words), sites.stream()).toList());
    }

    private Stream<Match> directory(Tenant own, String words) {
        String title = messages.get("editor.found.directory");
        return directory.from(own.id()).stream()
                .map(link -> new Match(link.path(), title, link.path(), null, null, null))
                .filter(match -> has(match, words));
    }

    private static boolean has(Match match, String words) {
        String searched = PictogramSearch.plain(match.title() + " " + match.address());
        return Stream.of(PictogramSearch.plain(words).strip().split("\\s+")).allMatch(searched::contains);
    }

    private Mono<List<Match>> others(Tenant own, String words) {
        TenantQuery query = new TenantQuery(null, TenantState.LIVE, words, TenantQuery.Sort.NAME, false, 1, SHOWN + 1);
        return tenants.page(query)
                .map(page -> page.items().stream()
                        .filter(site -> !site.id().equals(own.id()))
                        .limit(SHOWN)
                        .map(this::found)
                        .toList());
    }

    private Match found(Tenant site) {
        return new Match(
                properties.url(site.canonical()), site.name(), messages.get("editor.found.site"), null, null, null);
    }
}
