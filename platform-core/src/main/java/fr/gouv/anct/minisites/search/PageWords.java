package fr.gouv.anct.minisites.search;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.AnchorName;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.LatestArticles;
import fr.gouv.anct.minisites.content.block.LatestPages;
import fr.gouv.anct.minisites.content.block.Link;
import fr.gouv.anct.minisites.content.block.Parts;
import fr.gouv.anct.minisites.content.block.Pictogram;
import fr.gouv.anct.minisites.content.block.RichText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words that visitors read in a page, with their positions and weights: what people have written in it, no name of a
 * field, of a type, of an option, no address.
 */
public final class PageWords {

    /** PostgreSQL tells no positions beyond from each other. */
    private static final int LAST_POSITION = 16_000;

    /** Of one word; PostgreSQL keeps no more. */
    private static final int MOST_POSITIONS = 250;

    /** A vector of more than a megabyte is an error; each word has up to three forms in it. */
    private static final int MOST_BYTES = 150_000;

    private final Map<String, StringBuilder> positions = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private int position;
    private int bytes;

    private PageWords() {}

    /** Of a page whose body has the words of its shared sections in it. */
    public static Map<String, String> of(Revision revision) {
        PageWords words = new PageWords();
        words.add(revision.title(), 'A');
        words.add(revision.lead(), 'B');
        revision.tags().forEach(tag -> words.add(tag, 'B'));
        words.add(revision.description(), 'C');
        words.add(revision.body());
        return words.all();
    }

    /** Of blocks alone. */
    public static Map<String, String> of(List<Block> blocks) {
        PageWords words = new PageWords();
        words.add(blocks);
        return words.all();
    }

    /** By each word, its positions and weights as a {@code tsvector} writes them: {@code 1A,7}. */
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
            // What they name is not shown by its name.
            case Link _, Pictogram _, AnchorName _ -> {}
            // Their tag chooses what they list.
            case LatestArticles block -> add(block.title());
            case LatestPages block -> add(block.title());
            case Record owner -> Parts.values(owner).forEach(this::add);
            default -> {}
        }
    }

    private void add(@Nullable String text, char weight) {
        if (text != null) {
            WordScanner.words(text).forEach(word -> add(word, ++position, weight));
            // A phrase does not go from one text into the next.
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
