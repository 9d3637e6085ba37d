package fr.gouv.anct.minisites.backoffice.testing;

import fr.gouv.anct.minisites.content.block.Audio;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.HasEmbed;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.SharedSection;
import fr.gouv.anct.minisites.content.block.testing.BlockFiller;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.SectionRef;
import java.util.List;
import java.util.UUID;

/** Creates a block of each type with every field filled, in text that is easily lost. */
public final class CompleteBlocks extends BlockFiller {

    private final UUID page;
    private final UUID media;
    private final UUID site;
    private final int count;
    private final int choice;
    private final boolean embedding;
    /** Counter of words: duplicates would be stored once. */
    private int words;

    private CompleteBlocks(UUID page, UUID media, UUID site, int count, int choice, boolean embedding) {
        this.page = page;
        this.media = media;
        this.site = site;
        this.count = count;
        this.choice = choice;
        this.embedding = embedding;
    }

    /**
     * Returns a block of each type.
     *
     * @param site site that links in texts lead to
     * @param count number of items in each list
     */
    public static List<Block> of(UUID page, UUID media, UUID sound, UUID section, UUID site, int count) {
        return of(page, media, sound, section, site, count, 1);
    }

    /**
     * Returns a block of each type.
     *
     * @param choice index of each choice among its constants, counted from the last and wrapping around
     */
    public static List<Block> of(UUID page, UUID media, UUID sound, UUID section, UUID site, int count, int choice) {
        return types().stream()
                .map(type -> type == SharedSection.class
                        ? new SharedSection(new SectionRef(section))
                        : new CompleteBlocks(
                                        page,
                                        type == Audio.class ? sound : media,
                                        site,
                                        count,
                                        choice,
                                        HasEmbed.class.isAssignableFrom(type))
                                .block(type))
                .toList();
    }

    @Override
    protected boolean absent() {
        return false;
    }

    @Override
    protected int count() {
        return count;
    }

    @Override
    protected int number(String component) {
        return 3;
    }

    @Override
    protected Object constant(Object[] constants) {
        return constants[Math.floorMod(-choice, constants.length)];
    }

    @Override
    protected String line() {
        return "L’aide « à 50 % » & <b>d'abord</b> \"vite\" ; 1|2";
    }

    @Override
    protected String word() {
        return "numérique " + words++;
    }

    @Override
    protected RichText rich() {
        return new RichText("<h2>Titre</h2><p>Un <strong>mot</strong> et <em>un autre</em>,<br>x<sup>2</sup>"
                + " <abbr title=\"Un &amp; un\">U</abbr>&nbsp;&lt;b&gt; <a href=\"page:" + page + "#la\">là</a>,"
                + " <a href=\"mailto:contact@exemple.gouv.fr\">écrire</a>, <a href=\"site:" + site
                + "/chez-eux?a=b#la\">chez eux</a>, <a href=\"media:" + media + "\">le fichier</a>.</p>"
                + "<ul><li>Un</li><li>Deux<ol><li>Trois</li></ol></li></ul><p>Fin.</p>");
    }

    @Override
    protected Link link() {
        return embedding
                ? new Link.External("https://www.youtube.com/watch?v=HyirpmPL43I")
                : new Link.ToPage(page, "une-section");
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
