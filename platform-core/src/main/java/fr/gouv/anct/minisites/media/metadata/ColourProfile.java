package fr.gouv.anct.minisites.media.metadata;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Checks whether a decoder can evaluate the colour profile (ICC.1:2022) of an image in linear time. Decoders evaluate
 * it as soon as they have read the header of an image, in native code that cannot be interrupted: a profile that may
 * take more than linear time is removed.
 */
final class ColourProfile {

    /** Maximum size of a profile, in bytes. Profiles of printing presses weigh 3 MB. */
    private static final int MOST_BYTES = 4_000_000;

    private static final int HEADER = 128;
    private static final int ENTRY = 12;
    /** Maximum number of tags that lcms reads; standard profiles have some 30. */
    private static final int MOST_TAGS = 100;

    private static final int CHAIN = signature("mpet");

    private ColourProfile() {}

    /**
     * Whether a decoder evaluates the profile in linear time. A chain of elements (multiProcessElementsType) may
     * reference the same bytes any number of times, and takes the square of that number.
     */
    static boolean linear(ByteBuffer profile) {
        if (profile.limit() > MOST_BYTES) {
            return false;
        }
        if (profile.limit() < HEADER + Integer.BYTES) {
            return true;
        }
        int tags = profile.getInt(HEADER);
        if (tags < 0 || tags > MOST_TAGS) {
            return false;
        }
        for (int tag = 0; tag < tags; tag++) {
            int entry = HEADER + Integer.BYTES + tag * ENTRY;
            if (entry + ENTRY > profile.limit()) {
                return true;
            }
            if (chain(profile, profile.getInt(entry + Integer.BYTES))) {
                return false;
            }
        }
        return true;
    }

    private static boolean chain(ByteBuffer profile, int at) {
        return at >= 0 && at <= profile.limit() - Integer.BYTES && profile.getInt(at) == CHAIN;
    }

    private static int signature(String ascii) {
        return ByteBuffer.wrap(ascii.getBytes(StandardCharsets.US_ASCII)).getInt();
    }
}
