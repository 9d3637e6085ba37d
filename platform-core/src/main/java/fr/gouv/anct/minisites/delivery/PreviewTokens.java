package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.rendering.Scheme;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signed, expiring tokens that open the preview of one tenant: tenant id, expiry, perhaps the page whose draft is shown and
 * the colours in which, HMAC-SHA-256, in base64url.
 */
@Component
public class PreviewTokens {

    private static final int PAYLOAD = Long.BYTES * 3;
    private static final int WITH_PAGE = PAYLOAD + Long.BYTES * 2 + 1;
    private static final int WITH_AUTHOR = WITH_PAGE + Long.BYTES * 2;
    private static final int SIGNATURE = 16;
    private static final UUID NO_PAGE = new UUID(0, 0);

    private final SecretKeySpec key;
    private final Clock clock;

    PreviewTokens(MinisitesProperties properties, Clock clock) {
        String secret = properties.previewSecret();
        byte[] bytes = secret == null ? new SecureRandom().generateSeed(32) : secret.getBytes(StandardCharsets.UTF_8);
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
        this.clock = clock;
    }

    /**
     * What a token opens.
     *
     * @param page whose draft is shown in place of what is published; none: everything as it is published
     * @param scheme the colours in which
     * @param author whose working copy of that page is shown in place of its draft, when there is one
     */
    public record Opened(
            UUID tenant,
            @Nullable UUID page,
            Scheme scheme,
            @Nullable UUID author) {}

    /** A token for the path of the preview host. */
    public String issue(UUID tenantId, Duration validity) {
        return signed(start(PAYLOAD, tenantId, validity).array());
    }

    /** The same, with the draft of a page in its place. */
    public String issue(UUID tenantId, UUID page, Scheme scheme, Duration validity) {
        return signed(start(WITH_PAGE, tenantId, validity)
                .putLong(page.getMostSignificantBits())
                .putLong(page.getLeastSignificantBits())
                .put((byte) scheme.ordinal())
                .array());
    }

    /** The same, with what an account is writing in that page, until it is saved. */
    public String issue(UUID tenantId, UUID page, Scheme scheme, Duration validity, UUID author) {
        return signed(start(WITH_AUTHOR, tenantId, validity)
                .putLong(page.getMostSignificantBits())
                .putLong(page.getLeastSignificantBits())
                .put((byte) scheme.ordinal())
                .putLong(author.getMostSignificantBits())
                .putLong(author.getLeastSignificantBits())
                .array());
    }

    /**
     * The same, with something in the site that is only tried.
     *
     * @param trial not empty; behind the room of a page, so that it is never taken for one
     */
    public String issue(UUID tenantId, Duration validity, byte[] trial) {
        return signed(start(WITH_PAGE + trial.length, tenantId, validity)
                .position(WITH_PAGE)
                .put(trial)
                .array());
    }

    private ByteBuffer start(int size, UUID tenantId, Duration validity) {
        return ByteBuffer.allocate(size)
                .putLong(tenantId.getMostSignificantBits())
                .putLong(tenantId.getLeastSignificantBits())
                .putLong(clock.instant().plus(validity).getEpochSecond());
    }

    private String signed(byte[] payload) {
        ByteBuffer token =
                ByteBuffer.allocate(payload.length + SIGNATURE).put(payload).put(sign(payload));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** The tenant that a token opens; empty when it is forged, damaged or expired. */
    public Optional<UUID> read(String token) {
        return open(token).map(Opened::tenant);
    }

    /** All that a token opens; empty when it is forged, damaged or expired. */
    public Optional<Opened> open(String token) {
        return payload(token).map(ByteBuffer::wrap).flatMap(fields -> {
            UUID tenant = new UUID(fields.getLong(), fields.getLong());
            return Instant.ofEpochSecond(fields.getLong()).isAfter(clock.instant())
                    ? Optional.of(opened(tenant, fields))
                    : Optional.empty();
        });
    }

    private Optional<byte[]> payload(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int size = bytes.length - SIGNATURE;
        if (size != PAYLOAD && size < WITH_PAGE) {
            return Optional.empty();
        }
        byte[] payload = Arrays.copyOf(bytes, size);
        return MessageDigest.isEqual(sign(payload), Arrays.copyOfRange(bytes, size, bytes.length))
                ? Optional.of(payload)
                : Optional.empty();
    }

    private static Opened opened(UUID tenant, ByteBuffer rest) {
        if (rest.remaining() < WITH_PAGE - PAYLOAD || !ofPage(rest.array())) {
            return new Opened(tenant, null, Scheme.SYSTEM, null);
        }
        UUID page = new UUID(rest.getLong(), rest.getLong());
        Scheme scheme = Scheme.values()[rest.get()];
        UUID author = rest.hasRemaining() ? new UUID(rest.getLong(), rest.getLong()) : null;
        return new Opened(tenant, page, scheme, author);
    }

    /** Whether the room of a page holds one. */
    private static boolean ofPage(byte[] payload) {
        ByteBuffer room = ByteBuffer.wrap(payload, PAYLOAD, Long.BYTES * 2);
        return !NO_PAGE.equals(new UUID(room.getLong(), room.getLong()));
    }

    /** What is tried in the site that a token opens; nothing for most. */
    byte[] trial(String token) {
        return payload(token)
                .filter(payload -> payload.length > WITH_PAGE && !ofPage(payload))
                .map(payload -> Arrays.copyOfRange(payload, WITH_PAGE, payload.length))
                .orElseGet(() -> new byte[0]);
    }

    private byte[] sign(byte[] payload) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(payload), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
