package fr.gouv.anct.minisites.access.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Secret of an access token, as its program sends it: {@code msite_} and 64 hexadecimal digits, 256 random bits.
 * Scanners for leaked secrets recognise the prefix.
 */
public final class TokenSecret {

    /** Pattern for secret scanners. */
    public static final String PATTERN = "msite_[0-9a-f]{64}";

    private static final Pattern FORM = Pattern.compile(PATTERN);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private TokenSecret(String text) {
        this.text = text;
    }

    static TokenSecret fresh() {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        return new TokenSecret("msite_" + HexFormat.of().formatHex(random));
    }

    static Optional<TokenSecret> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new TokenSecret(text)) : Optional.empty();
    }

    /** Returns the secret, to be shown once. */
    public String reveal() {
        return text;
    }

    // No salt or stretching needed: 256 random bits cannot be guessed.
    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Omits the secret so that it never appears in logs. */
    @Override
    public String toString() {
        return "msite_…";
    }
}
