package fr.gouv.anct.minisites.admin.content;

import fr.gouv.anct.minisites.admin.territory.TerritoryField;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.version.BlockOrigins;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Texts of the page form (title, lead, tags, terms, blocks, comment), valid or not, as submitted or converted from a
 * stored revision.
 *
 * @param base number of the revision that it started from
 * @param image address of a file
 * @param tags separated by commas or semicolons
 * @param terms references to terms of the vocabularies, as typed
 * @param territory names or postcodes of territories to add to the terms, separated by semicolons
 */
public record PageInput(
        int base,
        String title,
        String shortTitle,
        String lead,
        String description,
        String image,
        String tags,
        List<String> terms,
        String territory,
        String comment,
        BlockInput blocks) {

    /** Names of its texts, in forms and problems. */
    public static final String TITLE = "title";

    public static final String SHORT_TITLE = "shortTitle";
    public static final String LEAD = "lead";
    public static final String DESCRIPTION = "description";
    public static final String IMAGE = "image";
    public static final String TAGS = "tags";
    public static final String TERRITORY = TerritoryField.ADDED;
    public static final String COMMENT = "comment";

    public PageInput {
        terms = terms.stream().sorted().distinct().toList();
    }

    /** Returns the field of the terms of a vocabulary. */
    public static String field(Vocabulary vocabulary) {
        return switch (vocabulary) {
            case THEME -> "themes";
            case AUDIENCE -> "audiences";
            case TERRITORY -> "territories";
        };
    }

    public static PageInput of(Draft draft, BlockCodec codec, Map<UUID, String> addresses) {
        return of(draft.number(), draft.revision(), codec, addresses);
    }

    /**
     * Converts a revision to input.
     *
     * @param addresses of all its {@link #references}
     */
    public static PageInput of(int number, Revision revision, BlockCodec codec, Map<UUID, String> addresses) {
        UUID image = revision.image();
        return new PageInput(
                number,
                revision.title(),
                orBlank(revision.navigationTitle()),
                orBlank(revision.lead()),
                revision.description(),
                image == null ? "" : addresses.getOrDefault(image, "media:" + image),
                String.join(", ", revision.tags()),
                revision.terms().stream().map(TermRef::toString).toList(),
                "",
                "",
                BlockInputOrigins.started(revision.body(), codec, addresses));
    }

    /** Returns the references of a revision, its image included. */
    public static BlockReferences references(Revision revision) {
        BlockReferences references = BlockReferences.of(revision.body());
        return revision.image() == null
                ? references
                : references.and(BlockReferences.of(new MediaRef(revision.image())));
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Whether another input has the same content, regardless of base and comment. */
    public boolean says(PageInput other) {
        PageInput same = new PageInput(
                base,
                other.title,
                other.shortTitle,
                other.lead,
                other.description,
                other.image,
                other.tags,
                other.terms,
                other.territory,
                comment,
                blocks);
        return equals(same) && BlockInputOrigins.equalExceptOrigins(blocks, other.blocks);
    }

    /** Returns the original indexes of its blocks. */
    public BlockOrigins blockOrigins() {
        return BlockInputOrigins.of(blocks);
    }

    List<String> tagList() {
        return TagNames.read(tags);
    }

    /** Returns the terms that have the form of a reference. */
    public List<TermRef> termList() {
        return terms.stream().flatMap(term -> TermRef.find(term).stream()).toList();
    }

    public PageInput with(BlockInput changed) {
        return new PageInput(
                base, title, shortTitle, lead, description, image, tags, terms, territory, comment, changed);
    }

    /** Returns this input with more terms instead of the typed territories. */
    PageInput placed(List<TermRef> added) {
        List<String> all = Stream.concat(terms.stream(), added.stream().map(TermRef::toString))
                .toList();
        return new PageInput(base, title, shortTitle, lead, description, image, tags, all, "", comment, blocks);
    }
}
