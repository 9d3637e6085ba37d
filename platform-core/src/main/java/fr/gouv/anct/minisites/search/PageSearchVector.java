package fr.gouv.anct.minisites.search;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.AnchorName;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockTraversal;
import fr.gouv.anct.minisites.content.block.LatestArticles;
import fr.gouv.anct.minisites.content.block.LatestPages;
import fr.gouv.anct.minisites.content.block.OpenAids;
import fr.gouv.anct.minisites.content.block.Pictogram;
import fr.gouv.anct.minisites.content.block.PlatformSites;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.reference.DataPublisherUrl;
import fr.gouv.anct.minisites.reference.DataSetUrl;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.search.DocumentPassages.Passage;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds the search vector of a page: the words that visitors read, with positions and weights. Only written text is
 * included: no names of fields, types or options, no URLs.
 */
public final class PageSearchVector {

    /** Largest position; below 16,383, PostgreSQL's largest, which it stores for every larger one. */
    private static final int LAST_POSITION = 16_000;

    /** Maximum number of positions of a word; below 255, of which PostgreSQL stores no more. */
    private static final int MOST_POSITIONS = 250;

    /**
     * Maximum size of the words in bytes: a vector above a megabyte is an error, and each word adds up to three
     * lexemes.
     */
    private static final int MOST_BYTES = 150_000;

    private final Map<String, StringBuilder> positions = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private int position;
    private int bytes;

    private PageSearchVector() {}

    /**
     * Builds the vector of a page whose body includes the blocks of its shared sections.
     *
     * @param territories labels of those that it is about; of themes, which can be renamed, {@code index_pages} adds the codes
     */
    static Map<String, String> of(Revision revision, List<String> territories) {
        PageSearchVector words = new PageSearchVector();
        words.add(revision.title(), 'A');
        words.add(revision.lead(), 'B');
        revision.tags().forEach(tag -> words.add(tag, 'B'));
        territories.forEach(territory -> words.add(territory, 'B'));
        words.add(revision.description(), 'C');
        words.add(revision.body());
        return words.all();
    }

    /** Builds the vector of blocks alone. */
    public static Map<String, String> of(List<Block> blocks) {
        PageSearchVector words = new PageSearchVector();
        words.add(blocks);
        return words.all();
    }

    /**
     * Builds the vector of a passage of a document: a position is that of a word of the text in
     * {@link WordTokenizer#located}, from 1; words of the heading and of the title of the file have positions after those.
     */
    static Map<String, String> of(Passage passage) {
        PageSearchVector words = new PageSearchVector();
        words.add(passage.text(), 'D');
        words.add(passage.heading(), 'B');
        words.add(passage.title(), 'A');
        return words.all();
    }

    /** Returns the positions and weights by word, in {@code tsvector} syntax: {@code 1A,7}. */
    private Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        positions.forEach((word, at) -> all.put(word, at.toString()));
        return all;
    }

    private void add(@Nullable Object value) {
        switch (value) {
            case null -> {}
            case String text -> add(text, 'D');
            case RichText text -> add(text.plain(), 'D');
            case List<?> list -> list.forEach(this::add);
            // Their names are not displayed.
            case Link _, Pictogram _, AnchorName _, DataSetUrl _, DataPublisherUrl _ -> {}
            // The tag is a filter of the list.
            case LatestArticles block -> add(block.title());
            case LatestPages block -> add(block.title());
            case OpenAids block -> add(block.title());
            case PlatformSites block -> add(block.title());
            case Record owner -> BlockTraversal.values(owner).forEach(this::add);
            default -> {}
        }
    }

    private void add(@Nullable String text, char weight) {
        if (text != null) {
            WordTokenizer.words(text).forEach(word -> add(word, ++position, weight));
            // Leaves a gap, so that a phrase does not span two texts.
            position++;
        }
    }

    private void add(String word, int at, char weight) {
        int size = word.getBytes(StandardCharsets.UTF_8).length;
        boolean known = positions.containsKey(word);
        if (at > LAST_POSITION || (!known && bytes + size > MOST_BYTES)) {
            return;
        }
        bytes += known ? 0 : size;
        if (counts.merge(word, 1, Integer::sum) <= MOST_POSITIONS) {
            StringBuilder written = positions.computeIfAbsent(word, _ -> new StringBuilder());
            written.append(written.isEmpty() ? "" : ",").append(at).append(weight == 'D' ? "" : weight);
        }
    }
}
