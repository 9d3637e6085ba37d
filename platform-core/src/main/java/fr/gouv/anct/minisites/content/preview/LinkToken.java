package fr.gouv.anct.minisites.content.preview;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bearer token of a preview link. It names the tenant, so that the link is looked up in the tenant's own context,
 * and holds a secret of 256 bits, of which only the digest is stored.
 *
 * @param secret 43 characters of base64url
 */
public record LinkToken(UUID tenantId, String secret) {

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{22})([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    static LinkToken fresh(UUID tenantId) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return new LinkToken(tenantId, TEXT.encodeToString(secret));
    }

    /** Reads the form of {@link #text()}; empty when it is malformed. */
    public static Optional<LinkToken> read(String text) {
        Matcher found = FORM.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        ByteBuffer tenant = ByteBuffer.wrap(Base64.getUrlDecoder().decode(found.group(1)));
        return Optional.of(new LinkToken(new UUID(tenant.getLong(), tenant.getLong()), found.group(2)));
    }

    /** The form used in the URL of the link. */
    public String text() {
        byte[] tenant = ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(tenantId.getMostSignificantBits())
                .putLong(tenantId.getLeastSignificantBits())
                .array();
        return TEXT.encodeToString(tenant) + secret;
    }

    /** Returns the stored digest of the secret. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Omits the secret from logs: any holder of it could use the link. */
    @Override
    public String toString() {
        return "LinkToken[" + tenantId + "]";
    }
}
