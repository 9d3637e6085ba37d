package fr.gouv.anct.minisites.content.block.testing;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.reference.Link;
import java.util.List;
import java.util.UUID;

/** Example of each type of block with every field filled, so that a reference that is not found fails a test. */
public final class ExampleBlocks {

    public static final UUID PAGE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    public static final UUID MEDIA = UUID.fromString("00000000-0000-4000-8000-000000000002");
    public static final UUID LOGO = UUID.fromString("00000000-0000-4000-8000-000000000003");

    private ExampleBlocks() {}

    public static List<Block> all() {
        return all(PAGE, MEDIA);
    }

    /** Returns the examples of {@link #all()} with these references. */
    public static List<Block> all(UUID page, UUID media) {
        return new Filled(page, media).ofEachType();
    }

    private static final class Filled extends BlockFiller {

        private final UUID page;
        private final UUID media;

        Filled(UUID page, UUID media) {
            this.page = page;
            this.media = media;
        }

        @Override
        protected boolean absent() {
            return false;
        }

        @Override
        protected int count() {
            return 1;
        }

        @Override
        protected int number(String component) {
            return 3;
        }

        @Override
        protected Object constant(Object[] constants) {
            return constants[constants.length - 1];
        }

        @Override
        protected String line() {
            return "Texte";
        }

        @Override
        protected String word() {
            return "numérique";
        }

        @Override
        protected RichText rich() {
            return new RichText(
                    "<h2>Titre</h2><p>Du <strong>texte</strong> et un <a href=\"page:" + page + "\">lien</a></p>");
        }

        @Override
        protected Link link() {
            return new Link.ToPage(page, "une-section");
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
}
