package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.portal.office.PublicOffices;
import fr.gouv.anct.minisites.reference.Phone;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.PageModel.SitePage;
import fr.gouv.anct.minisites.rendering.TerritoryPage;
import fr.gouv.anct.minisites.territory.TerritoryDetails;
import fr.gouv.anct.minisites.territory.TerritoryDetails.Neighbour;
import fr.gouv.anct.minisites.territory.TerritoryKind;
import fr.gouv.anct.minisites.territorycontact.TerritoryContact;
import fr.gouv.anct.minisites.territorycontent.TerritoryContent;
import fr.gouv.anct.minisites.territorycontent.TerritoryItem;
import fr.gouv.anct.minisites.territorycontent.TerritoryScale;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the page of a territory from values already loaded. Pure functions: no I/O. */
final class TerritoryContents {

    private final TerritoryDetails territory;
    private final List<Group> groups;
    private final List<TerritoryContact> contacts;
    private final List<PublicOffices.Copied> offices;
    private final Function<UUID, Optional<PageSearch.Origin>> origins;
    private final UUID portal;
    private final SiteUrls urls;
    private final DeliveryMessages messages;

    /**
     * @param origins name and root of a live site; empty for others
     * @param portal its id: its own pages bear no site
     */
    TerritoryContents(
            TerritoryDetails territory,
            Found found,
            Function<UUID, Optional<PageSearch.Origin>> origins,
            UUID portal,
            SiteUrls urls,
            DeliveryMessages messages) {
        this.territory = territory;
        this.groups = found.groups();
        this.contacts = found.contacts();
        this.offices = found.offices();
        this.origins = origins;
        this.portal = portal;
        this.urls = urls;
        this.messages = messages;
    }

    /** The values that a page is built from. */
    record Found(List<Group> groups, List<TerritoryContact> contacts, List<PublicOffices.Copied> offices) {}

    /** The items of one group. */
    record Group(TerritoryContent content, List<TerritoryItem> items) {}

    SitePage page(PageShells shells) {
        return new TerritoryPage(
                shells.below(
                        above(),
                        territory.label(),
                        messages.territoryDescription(territory.label()),
                        TerritoryPages.path(territory.slug()),
                        isSaid()),
                territory.label(),
                territory.kind().code(),
                groups(scale -> scale != TerritoryScale.FRANCE),
                groups(scale -> scale == TerritoryScale.FRANCE),
                contacts.stream().map(this::shown).toList(),
                TerritoryOffices.of(offices),
                territory.inside().stream()
                        .map(one -> TerritorySearch.link(one, urls))
                        .toList(),
                urls.href(TerritoryPages.ROOT));
    }

    /** Returns the steps of the breadcrumb above the page: the search, then what contains the territory, the largest first. */
    private List<PageLink> above() {
        PageLink search = new PageLink(messages.territories(), urls.href(TerritoryPages.ROOT), false, false);
        Stream<Neighbour> containing = Stream.of(TerritoryKind.REGION, TerritoryKind.DEPARTMENT)
                .flatMap(kind -> territory.containing(kind).stream());
        return Stream.concat(Stream.of(search), containing.map(one -> TerritorySearch.link(one, urls)))
                .toList();
    }

    /** Whether something is said that does not concern a whole region; of a region, something at all. */
    private boolean isSaid() {
        boolean region = territory.kind() == TerritoryKind.REGION;
        return groups.stream()
                .flatMap(group -> group.items().stream())
                .map(TerritoryItem::scale)
                .anyMatch(scale -> scale != TerritoryScale.FRANCE && (region || scale != TerritoryScale.REGION));
    }

    private List<TerritoryPage.Group> groups(Predicate<TerritoryScale> scales) {
        return groups.stream()
                .map(group -> new TerritoryPage.Group(
                        group.content().code(),
                        Arrays.stream(TerritoryScale.values())
                                .filter(scales)
                                .flatMap(scale -> part(group, scale).stream())
                                .toList()))
                .filter(group -> !group.parts().isEmpty())
                .toList();
    }

    private Optional<TerritoryPage.Part> part(Group group, TerritoryScale scale) {
        List<TerritoryItem> found =
                group.items().stream().filter(item -> item.scale() == scale).toList();
        List<TerritoryPage.Item> shown = found.stream()
                .limit(TerritoryContent.SHOWN)
                .flatMap(item -> shown(item).stream())
                .toList();
        String list = found.size() > TerritoryContent.SHOWN
                ? group.content().list(territory, scale).map(urls::href).orElse(null)
                : null;
        return shown.isEmpty() ? Optional.empty() : Optional.of(new TerritoryPage.Part(scale.code(), shown, list));
    }

    /** Returns an item with its address; empty where its site is no longer live. */
    private Optional<TerritoryPage.Item> shown(TerritoryItem item) {
        UUID site = item.site();
        if (site == null) {
            return Optional.of(shown(item, item.path(), null));
        }
        return site.equals(portal)
                ? Optional.of(shown(item, urls.href(item.path()), null))
                : origins.apply(site)
                        .map(origin -> shown(
                                item,
                                origin.root() + item.path(),
                                item.title().equals(origin.name()) ? null : origin.name()));
    }

    private static TerritoryPage.Item shown(TerritoryItem item, String href, @Nullable String site) {
        return new TerritoryPage.Item(item.title(), href, item.text(), site, item.date());
    }

    private TerritoryPage.Contact shown(TerritoryContact contact) {
        return new TerritoryPage.Contact(
                emptyToNull(contact.programme()),
                contact.function(),
                contact.service(),
                territory.departments().size() > 1 ? department(contact) : null,
                emptyToNull(contact.address()),
                contact.phone().isEmpty() ? null : new Phone(contact.phone()),
                emptyToNull(contact.email()),
                emptyToNull(contact.url()));
    }

    private @Nullable String department(TerritoryContact contact) {
        return territory.containing().stream()
                .filter(one -> one.code().equals("department-" + contact.department()))
                .map(Neighbour::label)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
