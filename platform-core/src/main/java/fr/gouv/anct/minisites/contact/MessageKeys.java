package fr.gouv.anct.minisites.contact;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The master keys of contact messages from the configuration; the first one encrypts and signs, the others only decrypt
 * and verify. Two keys are derived from each: one encrypts messages, the other signs the tokens of forms.
 */
public final class MessageKeys {

    private static final int LENGTH = 32;
    private static final String HMAC = "HmacSHA256";

    private final Map<String, SecretKey> masters;

    private MessageKeys(Map<String, SecretKey> masters) {
        this.masters = masters;
    }

    /**
     * Parses the configuration.
     *
     * @param written each {@code name:base64}, the current one first
     * @throws IllegalArgumentException if one is malformed, without disclosing its value
     */
    public static MessageKeys of(List<String> written) {
        Map<String, SecretKey> masters = new LinkedHashMap<>();
        for (int i = 0; i < written.size(); i++) {
            String[] parts = written.get(i).strip().split(":", 2);
            if (parts.length != 2 || !parts[0].matches("[A-Za-z0-9._-]{1,40}")) {
                throw new IllegalArgumentException(
                        "Key number " + (i + 1) + " of minisites.contact.keys is not in the format name:base64");
            }
            masters.put(parts[0], new SecretKeySpec(decoded(parts[0], parts[1]), HMAC));
        }
        return new MessageKeys(masters);
    }

    private static byte[] decoded(String name, String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            bytes = new byte[0];
        }
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException(
                    "Key « " + name + " » of minisites.contact.keys is not " + LENGTH + " bytes in base64");
        }
        return bytes;
    }

    /** Generates a random key that is lost when the application stops: for demonstrations. */
    static MessageKeys generate() {
        byte[] bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return new MessageKeys(Map.of("demonstration", new SecretKeySpec(bytes, HMAC)));
    }

    /** Whether messages can be received. */
    public boolean isConfigured() {
        return !masters.isEmpty();
    }

    /** Returns the name of the key that encrypts. */
    String current() {
        return masters.keySet().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No message encryption key configured"));
    }

    /** Returns the encryption key of that name; empty if it is no longer configured. */
    Optional<SecretKey> sealing(String name) {
        return Optional.ofNullable(masters.get(name)).map(master -> new SecretKeySpec(derived(master, "seal"), "AES"));
    }

    /** Returns the keys that sign forms, the current one first. */
    List<SecretKey> signing() {
        return masters.values().stream()
                .<SecretKey>map(master -> new SecretKeySpec(derived(master, "form"), HMAC))
                .toList();
    }

    private static byte[] derived(SecretKey master, String use) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(master);
            return mac.doFinal(use.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
