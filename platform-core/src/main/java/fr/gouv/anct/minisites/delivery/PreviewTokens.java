package fr.gouv.anct.minisites.delivery;

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

/** Signed, expiring tokens that open the preview of one tenant: tenant id, expiry, HMAC-SHA-256, in base64url. */
@Component
public class PreviewTokens {

    private static final int PAYLOAD = Long.BYTES * 3;
    private static final int SIGNATURE = 16;

    private final SecretKeySpec key;
    private final Clock clock;

    PreviewTokens(MinisitesProperties properties, Clock clock) {
        String secret = properties.previewSecret();
        byte[] bytes = secret == null ? new SecureRandom().generateSeed(32) : secret.getBytes(StandardCharsets.UTF_8);
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
        this.clock = clock;
    }

    /** A token for the path of the preview host. */
    public String issue(UUID tenantId, Duration validity) {
        byte[] payload = ByteBuffer.allocate(PAYLOAD)
                .putLong(tenantId.getMostSignificantBits())
                .putLong(tenantId.getLeastSignificantBits())
                .putLong(clock.instant().plus(validity).getEpochSecond())
                .array();
        ByteBuffer token = ByteBuffer.allocate(PAYLOAD + SIGNATURE).put(payload).put(sign(payload));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** The tenant that a token opens; empty when it is forged, damaged or expired. */
    public Optional<UUID> read(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != PAYLOAD + SIGNATURE) {
            return Optional.empty();
        }
        byte[] payload = Arrays.copyOf(bytes, PAYLOAD);
        if (!MessageDigest.isEqual(sign(payload), Arrays.copyOfRange(bytes, PAYLOAD, bytes.length))) {
            return Optional.empty();
        }
        ByteBuffer fields = ByteBuffer.wrap(payload);
        UUID tenant = new UUID(fields.getLong(), fields.getLong());
        return Instant.ofEpochSecond(fields.getLong()).isAfter(clock.instant())
                ? Optional.of(tenant)
                : Optional.empty();
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
