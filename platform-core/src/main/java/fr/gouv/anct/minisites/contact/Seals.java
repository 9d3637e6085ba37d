package fr.gouv.anct.minisites.contact;

import fr.gouv.anct.minisites.database.StoredJson;
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
 * Seals what messages say: AES-256-GCM, a nonce of its own before each. The tenant and the id are sealed in as well: a row
 * that is moved to another site does not open there.
 */
@Component
class Seals {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final MessageKeys keys;
    private final SecureRandom random = new SecureRandom();

    Seals(MessageKeys keys) {
        this.keys = keys;
    }

    /** Something sealed, and the name of the key that opens it. */
    @SuppressWarnings("ArrayRecordComponent")
    record Sealed(String key, byte[] bytes) {}

    /** Seals with the current key; not to be asked without one. */
    Sealed seal(UUID tenant, UUID id, Content content) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        String name = keys.current();
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keys.sealing(name).orElseThrow(), nonce, tenant, id);
            byte[] secret = cipher.doFinal(StoredJson.MAPPER.writeValueAsBytes(content));
            return new Sealed(
                    name,
                    ByteBuffer.allocate(NONCE + secret.length)
                            .put(nonce)
                            .put(secret)
                            .array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty when the key is gone, or is not the one it was, or the row was tampered with. */
    Optional<Content> open(UUID tenant, UUID id, Sealed sealed) {
        return keys.sealing(sealed.key()).flatMap(key -> open(key, tenant, id, sealed.bytes()));
    }

    private static Optional<Content> open(SecretKey key, UUID tenant, UUID id, byte[] bytes) {
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(bytes, NONCE), tenant, id);
            byte[] json = cipher.doFinal(bytes, NONCE, bytes.length - NONCE);
            return Optional.of(StoredJson.MAPPER.readValue(json, Content.class));
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
