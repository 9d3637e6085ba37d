package fr.gouv.anct.minisites.rendering;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.ContactForm;
import fr.gouv.anct.minisites.content.block.EmbedAddress;
import fr.gouv.anct.minisites.content.block.Embedding;
import fr.gouv.anct.minisites.content.block.Link;
import fr.gouv.anct.minisites.content.block.Listed;
import fr.gouv.anct.minisites.content.block.Listing;
import fr.gouv.anct.minisites.content.block.MediaRef;
import fr.gouv.anct.minisites.content.block.SharedSection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The targets of a body's references, all loaded before the page is rendered. A page, a file or another site that is
 * not published or no longer exists is absent, and its link is shown as plain text.
 *
 * @param sites absolute root URLs, without a final slash, of the other sites of the platform that are online
 * @param listed the pages of each {@link Listing} of the body
 * @param hosts that pages may frame
 * @param forms the contact forms of the body
 */
public record References(
        Map<UUID, PageLink> pages,
        Map<UUID, MediaReference> media,
        Map<UUID, String> sites,
        Map<Listing, List<ListedPage>> listed,
        Set<String> hosts,
        Map<ContactForm, ContactFormView> forms) {

    /** Creates targets without frame hosts, other sites and forms. */
    public References(
            Map<UUID, PageLink> pages, Map<UUID, MediaReference> media, Map<Listing, List<ListedPage>> listed) {
        this(pages, media, listed, Set.of());
    }

    /** Creates targets without other sites and forms. */
    public References(
            Map<UUID, PageLink> pages,
            Map<UUID, MediaReference> media,
            Map<Listing, List<ListedPage>> listed,
            Set<String> hosts) {
        this(pages, media, Map.of(), listed, hosts, Map.of());
    }

    public static final References NONE = new References(Map.of(), Map.of(), Map.of());

    /** Returns a copy with these forms. */
    public References with(Map<ContactForm, ContactFormView> other) {
        return new References(pages, media, sites, listed, hosts, other);
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
                sites.containsKey(site.id()) ? Hrefs.written(sites.get(site.id()) + site.path()) : null;
            case Link.External external -> Hrefs.written(external.url());
            case Link.Contact contact -> Hrefs.written(contact.uri());
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
        return href == null ? null : new PageLink(label, href, link.leavesSite(), false);
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
    public boolean allows(EmbedAddress address) {
        return hosts.contains(address.host());
    }

    /** Returns the address that a block frames, once a visitor requests it; null when it may not. */
    public @Nullable EmbedAddress frame(Embedding block) {
        return block.embedded().filter(this::allows).orElse(null);
    }

    /** Returns a copy with the root URLs of other sites. */
    public References reaching(Map<UUID, String> roots) {
        return new References(pages, media, roots, listed, hosts, forms);
    }

    /** Returns a copy with the hosts that pages may frame. */
    public References allowing(Set<String> allowed) {
        return new References(pages, media, sites, listed, allowed, forms);
    }

    /**
     * Returns the visible blocks of a body: an empty list is omitted with its title, and so is a form that is not
     * available.
     */
    public List<Block> shown(List<Block> body) {
        return body.stream().filter(this::shown).toList();
    }

    private boolean shown(Block block) {
        return switch (block) {
            case Listed list -> !listed(list).isEmpty();
            case ContactForm form -> form(form) != null;
            // The section's blocks are already expanded in its place, if it has any.
            case SharedSection _ -> false;
            default -> true;
        };
    }

    /** Returns the pages that a block lists, in order. */
    public List<ListedPage> listed(Listed block) {
        return listed.getOrDefault(block.listing(), List.of());
    }
}
