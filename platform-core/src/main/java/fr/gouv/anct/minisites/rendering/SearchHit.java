package fr.gouv.anct.minisites.rendering;

/** A page found by a search; {@code excerpt} is plain text. */
public record SearchHit(String title, String href, String excerpt) {

    /** Returns the link of its title; another site opens in a new window. */
    public PageLink link() {
        return new PageLink(title, href, !href.startsWith("/"), false);
    }
}
