package fr.gouv.anct.minisites.contact;

import fr.gouv.anct.minisites.database.Jsonb;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Encrypts the content of messages with AES-256-GCM; a random nonce precedes each ciphertext. The tenant and the id are
 * authenticated as additional data: a row moved to another site cannot be decrypted there.
 */
@Component
class MessageEncryption {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final MessageKeys keys;
    private final SecureRandom random = new SecureRandom();

    MessageEncryption(MessageKeys keys) {
        this.keys = keys;
    }

    /** A ciphertext and the name of its key. */
    @SuppressWarnings("ArrayRecordComponent")
    record Ciphertext(String key, byte[] bytes) {}

    /** Encrypts with the current key; must not be called without a key. */
    Ciphertext encrypt(UUID tenant, UUID id, MessageContent content) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        String name = keys.current();
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keys.sealing(name).orElseThrow(), nonce, tenant, id);
            byte[] secret = cipher.doFinal(Jsonb.MAPPER.writeValueAsBytes(content));
            return new Ciphertext(
                    name,
                    ByteBuffer.allocate(NONCE + secret.length)
                            .put(nonce)
                            .put(secret)
                            .array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Decrypts; empty if the key is missing or was replaced, or if the row was tampered with. */
    Optional<MessageContent> decrypt(UUID tenant, UUID id, Ciphertext sealed) {
        return keys.sealing(sealed.key()).flatMap(key -> decrypt(key, tenant, id, sealed.bytes()));
    }

    private static Optional<MessageContent> decrypt(SecretKey key, UUID tenant, UUID id, byte[] bytes) {
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(bytes, NONCE), tenant, id);
            byte[] json = cipher.doFinal(bytes, NONCE, bytes.length - NONCE);
            return Optional.of(Jsonb.MAPPER.readValue(json, MessageContent.class));
        } catch (AEADBadTagException notThisOne) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, UUID tenant, UUID id)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES * 4)
                .putLong(tenant.getMostSignificantBits())
                .putLong(tenant.getLeastSignificantBits())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .flip());
        return cipher;
    }
}
