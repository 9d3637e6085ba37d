package fr.gouv.anct.minisites.rendering;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.ContactForm;
import fr.gouv.anct.minisites.content.block.DataSets;
import fr.gouv.anct.minisites.content.block.EmbedUrl;
import fr.gouv.anct.minisites.content.block.HasEmbed;
import fr.gouv.anct.minisites.content.block.HasListing;
import fr.gouv.anct.minisites.content.block.Listing;
import fr.gouv.anct.minisites.content.block.OpenAids;
import fr.gouv.anct.minisites.content.block.PlatformSites;
import fr.gouv.anct.minisites.content.block.SharedSection;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The targets of a body's references, all loaded before the page is rendered. A page, a file or another site that is
 * not published or no longer exists is absent, and its link is shown as plain text.
 *
 * @param sites root URLs, without a final slash: absolute ones of the other sites of the platform that are online, a
 *     root-relative one of the site itself
 * @param listed the pages of each {@link Listing} of the body
 * @param hosts that pages may frame
 * @param forms the contact forms of the body
 * @param directory the sites that its blocks of the directory show; on pages of the portal alone
 * @param aids the aids that its blocks show
 * @param dataSets the data sets that its blocks show
 */
public record ReferenceTargets(
        Map<UUID, PageLink> pages,
        Map<UUID, MediaReference> media,
        Map<UUID, String> sites,
        Map<Listing, List<ListedPage>> listed,
        Set<String> hosts,
        Map<ContactForm, ContactFormView> forms,
        Map<PlatformSites, PlatformSitesView> directory,
        Map<OpenAids, OpenAidsView> aids,
        Map<DataSets, DataSetsView> dataSets) {

    /** Creates targets without frame hosts, other sites and forms. */
    public ReferenceTargets(
            Map<UUID, PageLink> pages, Map<UUID, MediaReference> media, Map<Listing, List<ListedPage>> listed) {
        this(pages, media, listed, Set.of());
    }

    /** Creates targets without other sites and forms. */
    public ReferenceTargets(
            Map<UUID, PageLink> pages,
            Map<UUID, MediaReference> media,
            Map<Listing, List<ListedPage>> listed,
            Set<String> hosts) {
        this(pages, media, Map.of(), listed, hosts, Map.of(), Map.of(), Map.of(), Map.of());
    }

    public static final ReferenceTargets NONE = new ReferenceTargets(Map.of(), Map.of(), Map.of());

    /** Returns a copy with these forms. */
    public ReferenceTargets with(Map<ContactForm, ContactFormView> other) {
        return new ReferenceTargets(pages, media, sites, listed, hosts, other, directory, aids, dataSets);
    }

    /** Returns the view of a form; null where forms are not available. */
    public @Nullable ContactFormView form(ContactForm form) {
        return forms.get(form);
    }

    /** Returns the URL of a link, or null when its target does not exist. */
    public @Nullable String href(Link link) {
        return switch (link) {
            case Link.ToPage page -> hrefOf(page);
            case Link.ToMedia file ->
                media.containsKey(file.id()) ? media.get(file.id()).href() : null;
            case Link.ToSite site ->
                sites.containsKey(site.id()) ? HrefEncoder.encode(sites.get(site.id()) + site.path()) : null;
            case Link.External external -> HrefEncoder.encode(external.url());
            case Link.Contact contact -> HrefEncoder.encode(contact.uri());
        };
    }

    private @Nullable String hrefOf(Link.ToPage link) {
        PageLink page = pages.get(link.id());
        if (page == null) {
            return null;
        }
        return link.fragment() == null ? page.href() : page.href() + "#" + link.fragment();
    }

    /** Returns a link with a label, or null when its target does not exist. */
    public @Nullable PageLink link(String label, Link link) {
        String href = href(link);
        return href == null ? null : new PageLink(label, href, leavesSite(link), false);
    }

    /** Whether a link leaves the site, and so opens in a new window. */
    public boolean leavesSite(Link link) {
        return link.leavesSite() && !(link instanceof Link.ToSite to && isOwn(to));
    }

    private boolean isOwn(Link.ToSite link) {
        String root = sites.get(link.id());
        return root != null && !root.contains("://");
    }

    /** Returns the file that a link leads to; null when it leads elsewhere, or the file does not exist. */
    public @Nullable MediaReference file(Link link) {
        return link instanceof Link.ToMedia file ? media.get(file.id()) : null;
    }

    /** Returns a file, or null when it does not exist. */
    public @Nullable MediaReference media(MediaRef reference) {
        return media.get(reference.id());
    }

    /** Whether pages may frame that address. */
    public boolean allows(EmbedUrl address) {
        return hosts.contains(address.host());
    }

    /** Returns the address that a block frames, once a visitor requests it; null when it may not. */
    public @Nullable EmbedUrl frame(HasEmbed block) {
        return block.embedded().filter(this::allows).orElse(null);
    }

    /** Returns a copy with the root URLs of sites. */
    public ReferenceTargets reaching(Map<UUID, String> roots) {
        return new ReferenceTargets(pages, media, roots, listed, hosts, forms, directory, aids, dataSets);
    }

    /** Returns a copy with the hosts that pages may frame. */
    public ReferenceTargets allowing(Set<String> allowed) {
        return new ReferenceTargets(pages, media, sites, listed, allowed, forms, directory, aids, dataSets);
    }

    /** Returns a copy with the sites that blocks of the directory show. */
    public ReferenceTargets listing(Map<PlatformSites, PlatformSitesView> shown) {
        return new ReferenceTargets(pages, media, sites, listed, hosts, forms, shown, aids, dataSets);
    }

    /** Returns a copy with the aids that blocks show. */
    public ReferenceTargets withAids(Map<OpenAids, OpenAidsView> shown) {
        return new ReferenceTargets(pages, media, sites, listed, hosts, forms, directory, shown, dataSets);
    }

    /** Returns a copy with the data sets that blocks show. */
    public ReferenceTargets withDataSets(Map<DataSets, DataSetsView> shown) {
        return new ReferenceTargets(pages, media, sites, listed, hosts, forms, directory, aids, shown);
    }

    /** Returns the data sets that a block shows; null while none of them is known. */
    public @Nullable DataSetsView dataSets(DataSets block) {
        return dataSets.get(block);
    }

    /** Returns the aids that a block shows; null before any are known. */
    public @Nullable OpenAidsView openAids(OpenAids block) {
        return aids.get(block);
    }

    /** Returns the sites that a block of the directory shows; null when there is none. */
    public @Nullable PlatformSitesView platformSites(PlatformSites block) {
        return directory.get(block);
    }

    /**
     * Returns the visible blocks of a body: an empty list is omitted with its title, and so is a form that is not
     * available.
     */
    public List<Block> shown(List<Block> body) {
        return body.stream().filter(this::isShown).toList();
    }

    /** Whether a block is among those of {@link #shown}. */
    public boolean isShown(Block block) {
        return switch (block) {
            case HasListing list -> !listed(list).isEmpty();
            case ContactForm form -> form(form) != null;
            case PlatformSites sites -> platformSites(sites) != null;
            case OpenAids shown -> openAids(shown) != null;
            case DataSets shown -> dataSets(shown) != null;
            // The section's blocks are already expanded in its place, if it has any.
            case SharedSection _ -> false;
            default -> true;
        };
    }

    /** Returns the pages that a block lists, in order. */
    public List<ListedPage> listed(HasListing block) {
        return listed.getOrDefault(block.listing(), List.of());
    }
}
