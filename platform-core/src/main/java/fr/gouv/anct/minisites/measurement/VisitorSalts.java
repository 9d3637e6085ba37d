package fr.gouv.anct.minisites.measurement;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The salts of the days, the same for all nodes. A salt is loaded before its day begins, and forgotten after it: then no hash
 * can be attributed.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.MEASUREMENT)
class VisitorSalts {

    private static final String ALGORITHM = "HmacSHA256";
    /** A site and a visitor, in bytes; the words of a search follow. */
    private static final int INPUT = 3 * Long.BYTES;

    private final DatabaseClient database;
    private final CrossTenantScope crossTenant;
    private final Map<LocalDate, Mac> macs = new ConcurrentHashMap<>();

    VisitorSalts(DatabaseClient database, CrossTenantScope crossTenant) {
        this.database = database;
        this.crossTenant = crossTenant;
    }

    /** Loads the salts of these days if they are missing, and forgets those of earlier days. */
    Mono<Void> load(LocalDate first, LocalDate last) {
        macs.keySet().removeIf(day -> day.isBefore(first));
        return Mono.when(first.datesUntil(last.plusDays(1))
                .filter(day -> !macs.containsKey(day))
                .map(this::load)
                .toList());
    }

    private Mono<Void> load(LocalDate day) {
        return crossTenant
                .write(
                        CrossTenantScope.Purpose.MEASUREMENT,
                        database.sql("select visitor_salt_of(:day)")
                                .bind("day", day)
                                .mapValue(ByteBuffer.class)
                                .one())
                .doOnNext(salt -> {
                    byte[] bytes = new byte[salt.remaining()];
                    salt.get(bytes);
                    macs.put(day, keyed(bytes));
                })
                .then();
    }

    private static Mac keyed(byte[] salt) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(salt, ALGORITHM));
            return mac;
        } catch (InvalidKeyException exception) {
            throw new IllegalArgumentException(exception);
        } catch (GeneralSecurityException exception) {
            throw new IllegalStateException(exception);
        }
    }

    /** Whether the salt of a day is loaded. */
    boolean has(LocalDate day) {
        return macs.containsKey(day);
    }

    /** Returns the hash of a visitor of a site on a day; null while the salt is missing. */
    @Nullable
    Long hash(LocalDate day, UUID tenant, long visitor) {
        return hash(day, tenant, visitor, "");
    }

    /**
     * Returns the hash of a visitor who searched certain words on a site on a day, which is another one for other words:
     * nothing links the searches of a visitor. Null while the salt is missing.
     */
    @Nullable
    Long hash(LocalDate day, UUID tenant, long visitor, String words) {
        Mac mac = macs.get(day);
        if (mac == null) {
            return null;
        }
        byte[] searched = words.getBytes(StandardCharsets.UTF_8);
        byte[] input = ByteBuffer.allocate(INPUT + searched.length)
                .putLong(tenant.getMostSignificantBits())
                .putLong(tenant.getLeastSignificantBits())
                .putLong(visitor)
                .put(searched)
                .array();
        try {
            return ByteBuffer.wrap(((Mac) mac.clone()).doFinal(input)).getLong();
        } catch (CloneNotSupportedException exception) {
            throw new IllegalStateException(exception);
        }
    }
}
