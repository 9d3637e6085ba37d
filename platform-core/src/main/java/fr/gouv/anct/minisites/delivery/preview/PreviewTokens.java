package fr.gouv.anct.minisites.delivery.preview;

import fr.gouv.anct.minisites.content.preview.PreviewGrant;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.rendering.ColourScheme;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Issues and verifies signed, expiring tokens that encode a {@link Preview}: tenant, expiry, grant and content,
 * HMAC-SHA-256, in base64url. A valid signature proves that we issued the token, not that its grant still holds:
 * {@link PreviewAccess} checks that.
 */
@Component
public class PreviewTokens {

    /** Version of the token format, part of the signed data: tokens of another format are never accepted. */
    private static final byte[] FORMAT = "preview-grant-1".getBytes(StandardCharsets.US_ASCII);

    private static final int UUID_BYTES = Long.BYTES * 2;
    private static final int HEAD = UUID_BYTES + Long.BYTES + 1 + UUID_BYTES + 1;
    private static final int SIGNATURE = 16;

    private enum GrantKind {
        LINK,
        ACCOUNT
    }

    private enum ContentKind {
        PUBLISHED,
        DRAFT,
        WORKING_COPY,
        TRIED
    }

    private final SecretKeySpec key;
    private final Clock clock;

    PreviewTokens(MinisitesProperties properties, Clock clock) {
        String secret = properties.previewSecret();
        byte[] bytes = secret == null ? new SecureRandom().generateSeed(32) : secret.getBytes(StandardCharsets.UTF_8);
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
        this.clock = clock;
    }

    /** Issues a token, to be used as first path segment on the preview host. */
    public String issue(Preview preview, Duration validity) {
        byte[] content = content(preview.content());
        ByteBuffer fields = put(ByteBuffer.allocate(HEAD + content.length), preview.tenantId())
                .putLong(clock.instant().plus(validity).getEpochSecond())
                .put((byte) kind(preview.grant()).ordinal());
        byte[] payload = put(fields, preview.grant().id())
                .put((byte) kind(preview.content()).ordinal())
                .put(content)
                .array();
        ByteBuffer token =
                ByteBuffer.allocate(payload.length + SIGNATURE).put(payload).put(sign(payload));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    private static ByteBuffer put(ByteBuffer bytes, UUID id) {
        return bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static GrantKind kind(PreviewGrant grant) {
        return switch (grant) {
            case PreviewGrant.OfLink _ -> GrantKind.LINK;
            case PreviewGrant.OfAccount _ -> GrantKind.ACCOUNT;
        };
    }

    private static ContentKind kind(Preview.Content content) {
        return switch (content) {
            case Preview.Published _ -> ContentKind.PUBLISHED;
            case Preview.Draft _ -> ContentKind.DRAFT;
            case Preview.WorkingCopy _ -> ContentKind.WORKING_COPY;
            case Preview.PreviewedSetting _ -> ContentKind.TRIED;
        };
    }

    private static byte[] content(Preview.Content content) {
        return switch (content) {
            case Preview.Published _ -> new byte[0];
            case Preview.Draft(UUID page, ColourScheme scheme) -> page(page, scheme);
            case Preview.WorkingCopy(UUID page, ColourScheme scheme) -> page(page, scheme);
            case Preview.PreviewedSetting(byte[] part) -> part;
        };
    }

    private static byte[] page(UUID page, ColourScheme scheme) {
        return put(ByteBuffer.allocate(UUID_BYTES + 1), page)
                .put((byte) scheme.ordinal())
                .array();
    }

    /** Decodes a token; empty when it is forged, damaged or expired. */
    public Optional<Preview> read(String token) {
        return payload(token).map(ByteBuffer::wrap).flatMap(fields -> {
            UUID tenant = uuid(fields);
            return Instant.ofEpochSecond(fields.getLong()).isAfter(clock.instant())
                    ? Optional.of(new Preview(tenant, grant(fields), content(fields)))
                    : Optional.empty();
        });
    }

    /** Returns the tenant of a token signed by us, expired or not; it grants nothing. */
    public Optional<UUID> tenant(String token) {
        return payload(token).map(ByteBuffer::wrap).map(PreviewTokens::uuid);
    }

    private Optional<byte[]> payload(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int size = bytes.length - SIGNATURE;
        if (size < HEAD) {
            return Optional.empty();
        }
        byte[] payload = Arrays.copyOf(bytes, size);
        return MessageDigest.isEqual(sign(payload), Arrays.copyOfRange(bytes, size, bytes.length))
                ? Optional.of(payload)
                : Optional.empty();
    }

    private static UUID uuid(ByteBuffer fields) {
        return new UUID(fields.getLong(), fields.getLong());
    }

    private static PreviewGrant grant(ByteBuffer fields) {
        return switch (GrantKind.values()[fields.get()]) {
            case LINK -> new PreviewGrant.OfLink(uuid(fields));
            case ACCOUNT -> new PreviewGrant.OfAccount(uuid(fields));
        };
    }

    private static Preview.Content content(ByteBuffer fields) {
        return switch (ContentKind.values()[fields.get()]) {
            case PUBLISHED -> new Preview.Published();
            case DRAFT -> new Preview.Draft(uuid(fields), scheme(fields));
            case WORKING_COPY -> new Preview.WorkingCopy(uuid(fields), scheme(fields));
            case TRIED -> {
                byte[] part = new byte[fields.remaining()];
                fields.get(part);
                yield new Preview.PreviewedSetting(part);
            }
        };
    }

    private static ColourScheme scheme(ByteBuffer fields) {
        return ColourScheme.values()[fields.get()];
    }

    private byte[] sign(byte[] payload) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(FORMAT);
            return Arrays.copyOf(mac.doFinal(payload), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
