package fr.gouv.anct.minisites.contact;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/**
 * Signed, expiring tokens of contact forms: they prove that this server rendered the form within the last hour. A token
 * is the id of the future message, its expiry, and an HMAC-SHA-256 over these, the tenant and the form. A form sent
 * several times with one token therefore creates one message.
 */
@Component
public class ContactFormTokens {

    /** Validity of a token, long enough to write; slower visitors must confirm. */
    static final Duration VALIDITY = Duration.ofHours(1);

    private static final int PAYLOAD = Long.BYTES * 3;
    private static final int SIGNATURE = 16;

    private final MessageKeys keys;
    private final Clock clock;

    ContactFormTokens(MessageKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** A form of a tenant, identified by its page and its name there: the position of a contact form. */
    public record Form(UUID tenant, String path, String name) {}

    /** Issues a token; must not be called without a key. */
    public String issue(Form form) {
        return issue(UUID.randomUUID(), form);
    }

    /** Issues a token for the message of another one that may be expired; empty if that is absent, forged or of another form. */
    public Optional<String> renew(String token, Form form) {
        return parse(token, form).map(known -> issue(known.message(), form));
    }

    private String issue(UUID id, Form form) {
        byte[] payload = ByteBuffer.allocate(PAYLOAD)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(clock.instant().plus(VALIDITY).getEpochSecond())
                .array();
        byte[] signature = sign(payload, form, keys.signing().getFirst());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(PAYLOAD + SIGNATURE)
                        .put(payload)
                        .put(signature)
                        .array());
    }

    /** Returns the id of the message; empty if the token is absent, forged, expired, or of another form. */
    public Optional<UUID> read(String token, Form form) {
        return parse(token, form)
                .filter(known -> known.end() > clock.instant().getEpochSecond())
                .map(Parsed::message);
    }

    /**
     * A token that this server signed.
     *
     * @param end of its validity, in seconds since 1970
     */
    private record Parsed(UUID message, long end) {}

    private Optional<Parsed> parse(String token, Form form) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (bytes.length != PAYLOAD + SIGNATURE) {
            return Optional.empty();
        }
        byte[] payload = Arrays.copyOf(bytes, PAYLOAD);
        byte[] signature = Arrays.copyOfRange(bytes, PAYLOAD, bytes.length);
        ByteBuffer fields = ByteBuffer.wrap(payload);
        Parsed parsed = new Parsed(new UUID(fields.getLong(), fields.getLong()), fields.getLong());
        return Optional.of(parsed)
                .filter(_ -> keys.signing().stream()
                        .anyMatch(key -> MessageDigest.isEqual(signature, sign(payload, form, key))));
    }

    private static byte[] sign(byte[] payload, Form form, SecretKey key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(payload);
            mac.update((form.tenant() + " " + form.name() + " " + form.path()).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(), SIGNATURE);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
