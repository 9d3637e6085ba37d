package fr.gouv.anct.minisites.access.invitation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Bearer token of an invitation link. It names the tenant, so that the invitation is looked up in the tenant's context,
 * and a secret of 256 bits, of which only the digest is stored.
 *
 * @param secret 43 characters of base64url
 */
public record InvitationToken(UUID tenantId, String secret) {

    private static final String PATH = "/invitations/";
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{22})([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    /** Generates a token. */
    static InvitationToken fresh(UUID tenantId) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return new InvitationToken(tenantId, TEXT.encodeToString(secret));
    }

    /** Parses {@link #text()}; empty if it is malformed. */
    public static Optional<InvitationToken> read(String text) {
        return Optional.of(FORM.matcher(text))
                .filter(found -> found.matches())
                .map(found -> new InvitationToken(tenant(found.group(1)), found.group(2)));
    }

    private static UUID tenant(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** Parses the token of a back-office path; empty for other paths. */
    static Optional<InvitationToken> in(String path) {
        return path.startsWith(PATH) ? read(path.substring(PATH.length())) : Optional.empty();
    }

    /** Text of the token in the link. */
    public String text() {
        byte[] tenant = ByteBuffer.allocate(16)
                .putLong(tenantId.getMostSignificantBits())
                .putLong(tenantId.getLeastSignificantBits())
                .array();
        return TEXT.encodeToString(tenant) + secret;
    }

    /** Path of the invitation in the back office. */
    public String path() {
        return PATH + text();
    }

    /** Digest of the secret, as stored. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Omits the secret, because any reader of the logs could use it. */
    @Override
    public String toString() {
        return "InvitationToken[" + tenantId + "]";
    }
}
