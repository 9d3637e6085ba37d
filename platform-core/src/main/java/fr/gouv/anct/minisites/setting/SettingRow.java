package fr.gouv.anct.minisites.setting;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.tenancy.Tenant;
import reactor.core.publisher.Mono;

/**
 * A setting of the current tenant in a row of its own; each change is in the journal.
 *
 * @param <T> its value
 */
public interface SettingRow<T extends Record> {

    /**
     * A value with its version, for optimistic locking.
     *
     * @param version 0 while a site has never had any
     */
    record Versioned<T extends Record>(T value, int version) {}

    /** Returns the setting of the current tenant. */
    Mono<Versioned<T>> find();

    /**
     * Replaces the setting, if the current value is the one that the caller saw.
     *
     * @param seen its version
     * @return false without a change when it is another
     */
    Mono<Boolean> replace(Tenant site, int seen, T wanted, AuditActor by);
}
