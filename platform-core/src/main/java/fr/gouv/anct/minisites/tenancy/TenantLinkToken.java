package fr.gouv.anct.minisites.tenancy;

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
 * Bearer token in the URL of an invitation or of a preview link. It names the tenant, so that its row is looked up in
 * the tenant's own context, and holds a secret of 256 bits, of which only the digest is stored.
 *
 * @param secret 43 characters of base64url
 */
public record TenantLinkToken(UUID tenantId, String secret) {

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{22})([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    /** Generates a token with a new secret. */
    public static TenantLinkToken generate(UUID tenantId) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return new TenantLinkToken(tenantId, TEXT.encodeToString(secret));
    }

    /** Parses {@link #text()}; empty when it is malformed. */
    public static Optional<TenantLinkToken> parse(String text) {
        Matcher found = FORM.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        ByteBuffer tenant = ByteBuffer.wrap(Base64.getUrlDecoder().decode(found.group(1)));
        return Optional.of(new TenantLinkToken(new UUID(tenant.getLong(), tenant.getLong()), found.group(2)));
    }

    /** Text of the token in the URL. */
    public String text() {
        byte[] tenant = ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(tenantId.getMostSignificantBits())
                .putLong(tenantId.getLeastSignificantBits())
                .array();
        return TEXT.encodeToString(tenant) + secret;
    }

    /** SHA-256 digest of the secret, as stored. */
    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Omits the secret, because any reader of the logs could use it. */
    @Override
    public String toString() {
        return "TenantLinkToken[" + tenantId + "]";
    }
}
