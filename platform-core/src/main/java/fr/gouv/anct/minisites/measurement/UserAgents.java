package fr.gouv.anct.minisites.measurement;

import fr.gouv.anct.minisites.platform.AsciiBytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Recognises browsers by their user agent, and their families. Programs are not counted: those on the list of
 * {@code programs.txt}, made by the build, and those that do not claim to be a browser at all.
 */
final class UserAgents {

    /** Result of {@link #family} for a program. */
    static final int PROGRAM = 0;

    /** In the order in which they are sought: most browsers name others too. */
    private static final List<String> BROWSERS =
            List.of("edg", "opr/", "samsungbrowser", "firefox", "fxios", "crios", "chrome", "safari");

    private static final List<String> SYSTEMS =
            List.of("android", "iphone", "ipad", "windows", "mac os x", "cros", "linux");

    /** Longest user agent that is looked at, in bytes. */
    private static final int LONGEST = 512;
    /** Known user agents; a power of two. */
    private static final int KNOWN = 8_192;
    /** Places that a user agent may have; a power of two. When all are taken, another one takes one of them. */
    private static final int PLACES = 4;

    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final long FACTOR = 0xD6E8FEB86659FD93L;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    @SuppressWarnings("ArrayRecordComponent")
    private record Known(byte[] agent, int family) {}

    private final List<String> programs;
    private final AtomicReferenceArray<@Nullable Known> known = new AtomicReferenceArray<>(KNOWN);

    UserAgents() {
        try (InputStream file = Objects.requireNonNull(UserAgents.class.getResourceAsStream("/programs.txt"))) {
            programs = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Returns the family of a browser, from 1 to 254: browser and system, without versions; {@link #PROGRAM} for any other. */
    int family(byte[] bytes, int from, int to) {
        int end = Math.min(to, from + LONGEST);
        long hash = hash(bytes, from, end);
        int first = (int) (hash >>> 40) & (KNOWN - PLACES);
        for (int place = first; place < first + PLACES; place++) {
            Known kept = known.get(place);
            // The text is compared: clients can compute texts of equal hashes.
            if (kept != null && Arrays.equals(kept.agent(), 0, kept.agent().length, bytes, from, end)) {
                return kept.family();
            }
        }
        int family = classify(bytes, from, end);
        known.set(vacant(first, hash), new Known(Arrays.copyOfRange(bytes, from, end), family));
        return family;
    }

    /** Returns an empty place of those of a hash, or one of them. */
    private int vacant(int first, long hash) {
        int place = first;
        while (place < first + PLACES && known.get(place) != null) {
            place++;
        }
        return place < first + PLACES ? place : first + (int) (hash & (PLACES - 1));
    }

    /** Forgets the user agents that are kept to be recognised. */
    void forget() {
        for (int place = 0; place < KNOWN; place++) {
            known.set(place, null);
        }
    }

    /** Whether a user agent is that of a program; nothing of it is kept, unlike by {@link #family}. */
    boolean isProgram(byte[] agent) {
        return classify(agent, 0, Math.min(agent.length, LONGEST)) == PROGRAM;
    }

    private int classify(byte[] bytes, int from, int to) {
        if (!AsciiBytes.startsWithIgnoreCase(bytes, from, to, "mozilla/")
                && !AsciiBytes.startsWithIgnoreCase(bytes, from, to, "opera/")) {
            return PROGRAM;
        }
        String agent = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return programs.stream().anyMatch(agent::contains)
                ? PROGRAM
                : 1 + index(BROWSERS, agent) * (SYSTEMS.size() + 1) + index(SYSTEMS, agent);
    }

    /** Returns the index of the first of the texts that occurs, or their number. */
    private static int index(List<String> texts, String agent) {
        int index = 0;
        while (index < texts.size() && !agent.contains(texts.get(index))) {
            index++;
        }
        return index;
    }

    /** Returns a hash of the bytes; the two halves of each step are independent, so that the processor takes them at once. */
    private static long hash(byte[] bytes, int from, int to) {
        long one = SEED ^ (to - from);
        long other = SEED;
        int end = to - 2 * Long.BYTES;
        if (end < from) {
            for (int at = from; at < to; at++) {
                other = other * 31 + bytes[at];
            }
        } else {
            // The last step takes bytes of the step before once more, in place of a rest.
            for (int at = from; at < end + 2 * Long.BYTES; at += 2 * Long.BYTES) {
                int place = Math.min(at, end);
                one = (one ^ (long) LONGS.get(bytes, place)) * FACTOR;
                other = (other ^ (long) LONGS.get(bytes, place + Long.BYTES)) * FACTOR;
            }
        }
        return mix(one ^ Long.rotateLeft(other, Integer.SIZE));
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 32)) * FACTOR;
        return mixed ^ (mixed >>> 32);
    }
}
