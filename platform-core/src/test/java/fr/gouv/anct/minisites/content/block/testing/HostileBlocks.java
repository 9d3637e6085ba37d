package fr.gouv.anct.minisites.content.block.testing;

import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.reference.Link;
import java.util.UUID;

/** Blocks with one text in each field and in each part of their rich texts; in links too, if it is accepted as one. */
public final class HostileBlocks extends BlockFiller {

    private final String text;
    private final UUID page;
    private final UUID media;

    public HostileBlocks(String text, UUID page, UUID media) {
        this.text = text;
        this.page = page;
        this.media = media;
    }

    @Override
    protected boolean absent() {
        return false;
    }

    @Override
    protected int count() {
        return 2;
    }

    @Override
    protected int number(String component) {
        return 2;
    }

    @Override
    protected Object constant(Object[] constants) {
        return constants[0];
    }

    @Override
    protected String line() {
        return text;
    }

    @Override
    protected String word() {
        return text;
    }

    @Override
    protected RichText rich() {
        return new RichText(
                "<h2>%1$s</h2><p>%1$s <strong>%1$s</strong><abbr title=\"%1$s\">x</abbr><a href=\"%1$s\">%1$s</a></p><ul><li>%1$s</li></ul>%1$s"
                        .formatted(text));
    }

    @Override
    protected Link link() {
        try {
            return Link.of(text);
        } catch (IllegalArgumentException refused) {
            return new Link.ToPage(page, null);
        }
    }

    @Override
    protected UUID page() {
        return page;
    }

    @Override
    protected UUID media() {
        return media;
    }
}
