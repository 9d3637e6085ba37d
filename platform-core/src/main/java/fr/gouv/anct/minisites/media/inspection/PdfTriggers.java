package fr.gouv.anct.minisites.media.inspection;

import fr.gouv.anct.minisites.media.CpuTimeLimit;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the actions of a PDF that run without a click (ISO 32000-2, 12.6.3): when the document, a page or a field is
 * opened. An automatic action that opens a URL or another file reveals to a third party that the document is read, and
 * by whom; behind a link, such an action is an ordinary link.
 *
 * <p>A referenced action is looked up by its number, in every object of that number: a file may hold several.
 */
final class PdfTriggers {

    private static final Set<String> OPENING = Set.of("URI", "GoToR", "Thread");

    /** Keys whose values are not automatic actions: a destination, the mouse pressed or released, a parent. */
    private static final Set<String> ELSEWHERE = Set.of("D", "U", "P", "Parent", "Dest", "SD");

    private static final int LONGEST = 1 << 12;
    private static final int MOST = 2 << 20;

    /** Maximum of bytes, each counted as often as it is read: a comment follows each number in it. */
    private static final int MOST_WALKED = 8 << 20;

    /** Memory of a stored number, in bytes. */
    private static final int NUMBER = 64;

    /** Maximum length of a chain of actions; real files have none longer. */
    private static final int ROUNDS = 5;

    private final Set<Integer> seen = new HashSet<>();
    private Set<Integer> wanted = new HashSet<>();
    private long read;
    private long walked;

    /**
     * Returns what the action at this position, or one that follows it, opens; empty when nothing, or not yet known.
     *
     * @throws IllegalArgumentException when there are more actions than in any real file
     */
    Optional<String> value(PdfTokens tokens, int from) {
        long before = tokens.walked();
        int at = tokens.next(from);
        int number = tokens.reference(at);
        count(tokens.walked() - before);
        if (number >= 0) {
            want(number);
        }
        Optional<String> found = tokens.keyword(at, "<<") ? dictionary(tokens, at) : Optional.empty();
        walked += tokens.walked() - before;
        if (walked > MOST_WALKED) {
            throw new IllegalArgumentException("Actions with more than " + MOST_WALKED + " bytes to read");
        }
        return found;
    }

    private void count(long bytes) {
        CpuTimeLimit.check();
        read += bytes;
        if (read > MOST) {
            throw new IllegalArgumentException("Actions of more than " + MOST + " bytes");
        }
    }

    private void want(int number) {
        if (seen.add(number)) {
            count(NUMBER);
            wanted.add(number);
        }
    }

    private Optional<String> dictionary(PdfTokens tokens, int from) {
        int end = tokens.behind(from, LONGEST);
        count(end - from);
        String key = "";
        int at = tokens.next(from + 2);
        while (at < end) {
            boolean array = tokens.is(at, "[");
            if (tokens.is(at, "/")) {
                String name = tokens.name(at);
                if (key.equals("S") && OPENING.contains(name)) {
                    return Optional.of(name);
                }
                key = name;
            } else if (tokens.keyword(at, ">>")) {
                // The next element in a list of actions is an action again.
                key = "";
            } else if (tokens.reference(at) >= 0 && !ELSEWHERE.contains(key)) {
                want(tokens.reference(at));
            }
            boolean entered = (tokens.keyword(at, "<<") && !ELSEWHERE.contains(key)) || (array && key.equals("Next"));
            at = tokens.next(entered ? at + (array ? 1 : 2) : tokens.behind(at, LONGEST));
        }
        return Optional.empty();
    }

    /** Returns what the actions open that {@link #value} found by number only. */
    Optional<String> followed(ByteBuffer pdf, PdfStreams streams, PdfObjects objects) {
        Optional<String> found = Optional.empty();
        for (int round = 0; round < ROUNDS && found.isEmpty() && !wanted.isEmpty(); round++) {
            Set<Integer> numbers = wanted;
            wanted = new HashSet<>();
            found = round(new PdfTokens(pdf), numbers, streams, objects);
        }
        return found.isEmpty() && !wanted.isEmpty() ? Optional.of("Next") : found;
    }

    /** Unpacks each stream that holds some of these objects once. */
    private Optional<String> round(PdfTokens tokens, Set<Integer> numbers, PdfStreams streams, PdfObjects objects) {
        Set<Integer> unpacked = new HashSet<>();
        return numbers.stream()
                .flatMap(objects::find)
                .filter(place -> !place.packed() || unpacked.add(place.at()))
                .flatMap(place -> (place.packed()
                                ? packed(streams.objects(tokens.bytes(), place.at()), numbers)
                                : value(tokens, place.at()))
                        .stream())
                .findFirst();
    }

    private Optional<String> packed(PdfStreams.Unpacked unpacked, Set<Integer> numbers) {
        if (!unpacked.objects()) {
            return Optional.empty();
        }
        PdfTokens tokens = new PdfTokens(ByteBuffer.wrap(unpacked.bytes()));
        Set<Integer> places = new HashSet<>();
        int first = PdfObjects.table(tokens, (number, offset) -> {
            if (numbers.contains(number)) {
                count(NUMBER);
                places.add(tokens.number(offset));
            }
        });
        return places.stream()
                .filter(place -> place >= 0)
                .flatMap(place -> value(tokens, first + place).stream())
                .findFirst();
    }
}
