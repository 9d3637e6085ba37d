package fr.gouv.anct.minisites.access.identity;

import fr.gouv.anct.minisites.platform.MinisitesProperties;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Computes digests of e-mail addresses, keyed by the platform's secret: a reader of the database cannot compare them
 * with addresses that they guess.
 */
@Component
class AddressDigests {

    private static final String ALGORITHM = "HmacSHA256";
    /** Separates these digests from signatures made with the same secret. */
    private static final String PURPOSE = "administrator ";

    private final SecretKeySpec key;

    AddressDigests(MinisitesProperties properties) {
        // Outside production there may be no secret; a random key would not recognise an address after a restart.
        String secret = Objects.requireNonNullElse(properties.previewSecret(), PURPOSE);
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * Returns the digest of an address, 32 bytes.
     *
     * @param email lower case
     */
    byte[] of(String email) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((PURPOSE + email).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
