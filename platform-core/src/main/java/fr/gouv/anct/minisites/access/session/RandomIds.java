package fr.gouv.anct.minisites.access.session;

import java.security.SecureRandom;
import java.util.Base64;

/** Generates unguessable ids, and short ids that need not be secret. */
final class RandomIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LETTERS_OF_A_PUBLIC_ID = 10;

    private RandomIds() {}

    static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether a text is formatted like a {@link #secret}. */
    static boolean isSecret(String text) {
        return text.matches("[A-Za-z0-9_-]{43}");
    }

    static String publicId() {
        byte[] bytes = new byte[LETTERS_OF_A_PUBLIC_ID];
        RANDOM.nextBytes(bytes);
        StringBuilder id = new StringBuilder();
        for (byte value : bytes) {
            id.append(LETTERS.charAt(Byte.toUnsignedInt(value) % LETTERS.length()));
        }
        return id.toString();
    }
}
