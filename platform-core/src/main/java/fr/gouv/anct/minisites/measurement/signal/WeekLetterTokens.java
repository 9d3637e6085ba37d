package fr.gouv.anct.minisites.measurement.signal;

import fr.gouv.anct.minisites.platform.MinisitesProperties;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Signed tokens in the links that stop the letter of the week without signing in: the id of the account and an
 * HMAC-SHA-256, in base64url. They give access to nothing else, and so do not expire.
 */
@Component
public class WeekLetterTokens {

    private static final String ALGORITHM = "HmacSHA256";
    /** Separates these signatures from others made with the same secret. */
    private static final byte[] PURPOSE = "letter of the week ".getBytes(StandardCharsets.US_ASCII);

    private static final int ACCOUNT = Long.BYTES * 2;
    private static final int SIGNATURE = 32;

    private final SecretKeySpec key;

    WeekLetterTokens(MinisitesProperties properties) {
        String secret = properties.previewSecret();
        byte[] bytes = secret == null ? new SecureRandom().generateSeed(32) : secret.getBytes(StandardCharsets.UTF_8);
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** Returns the token of an account. */
    public String issue(UUID account) {
        byte[] id = ByteBuffer.allocate(ACCOUNT)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(ACCOUNT + SIGNATURE)
                        .put(id)
                        .put(sign(id))
                        .array());
    }

    /** Returns the account of a token; empty if the token is malformed or not ours. */
    public Optional<UUID> read(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (bytes.length != ACCOUNT + SIGNATURE) {
            return Optional.empty();
        }
        byte[] id = Arrays.copyOf(bytes, ACCOUNT);
        ByteBuffer fields = ByteBuffer.wrap(id);
        return MessageDigest.isEqual(Arrays.copyOfRange(bytes, ACCOUNT, bytes.length), sign(id))
                ? Optional.of(new UUID(fields.getLong(), fields.getLong()))
                : Optional.empty();
    }

    private byte[] sign(byte[] id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(PURPOSE);
            return mac.doFinal(id);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
