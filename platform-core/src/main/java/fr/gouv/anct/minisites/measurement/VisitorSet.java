package fr.gouv.anct.minisites.measurement;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The visitors of one site and day that this node has met, so that the others of their requests cost a look-up. It holds
 * their numbers under a key of its own (SipHash-1-3), never an address.
 *
 * <p>An addition that meets the growth of the table may be forgotten: the visitor is then met again, which changes no count.
 */
final class VisitorSet {

    private static final int FIRST_SIZE = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final long key0 = RANDOM.nextLong();
    private final long key1 = RANDOM.nextLong();
    private final int maximum;
    private final AtomicLong room;
    private volatile AtomicLongArray table = new AtomicLongArray(FIRST_SIZE);
    private final AtomicLong size = new AtomicLong();

    /** Result of {@link #add}. */
    enum Addition {
        KNOWN,
        ADDED,
        FULL
    }

    /**
     * @param maximum of visitors
     * @param room number of visitors that all sets together may still add
     */
    VisitorSet(int maximum, AtomicLong room) {
        this.maximum = maximum;
        this.room = room;
    }

    Addition add(long visitor) {
        long hash = hash(visitor);
        AtomicLongArray current = table;
        int mask = current.length() - 1;
        for (int place = (int) hash & mask; ; place = (place + 1) & mask) {
            long kept = current.get(place);
            if (kept == hash) {
                return Addition.KNOWN;
            }
            if (kept == 0) {
                if (size.get() >= maximum || room.get() <= 0) {
                    return Addition.FULL;
                }
                if (current.compareAndSet(place, 0, hash)) {
                    room.decrementAndGet();
                    if (size.incrementAndGet() > mask / 2) {
                        grow(current);
                    }
                    return Addition.ADDED;
                }
                if (current.get(place) == hash) {
                    return Addition.KNOWN;
                }
            }
        }
    }

    private synchronized void grow(AtomicLongArray full) {
        if (table != full) {
            return;
        }
        AtomicLongArray larger = new AtomicLongArray(full.length() * 2);
        int mask = larger.length() - 1;
        for (int i = 0; i < full.length(); i++) {
            long hash = full.get(i);
            if (hash != 0) {
                int place = (int) hash & mask;
                while (larger.get(place) != 0) {
                    place = (place + 1) & mask;
                }
                larger.set(place, hash);
            }
        }
        table = larger;
    }

    /** Returns the SipHash-1-3 of eight bytes (Aumasson and Bernstein, 2012), the variant for tables in memory, never 0. */
    private long hash(long message) {
        long v0 = key0 ^ 0x736f6d6570736575L;
        long v1 = key1 ^ 0x646f72616e646f6dL;
        long v2 = key0 ^ 0x6c7967656e657261L;
        long v3 = key1 ^ 0x7465646279746573L;
        for (int round = 0; round < 5; round++) {
            switch (round) {
                case 0 -> v3 ^= message;
                case 1 -> {
                    v0 ^= message;
                    v3 ^= 8L << 56;
                }
                case 2 -> {
                    v0 ^= 8L << 56;
                    v2 ^= 0xff;
                }
                default -> {}
            }
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v1;
            v0 += v3;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 = Long.rotateLeft(v2, 32);
        }
        long hash = v0 ^ v1 ^ v2 ^ v3;
        return hash == 0 ? 1 : hash;
    }
}
