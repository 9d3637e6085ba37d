package fr.gouv.anct.minisites.access.people;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.mail.Letter;
import fr.gouv.anct.minisites.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/** Composes membership notifications; implemented by the back office. */
public interface MembershipNotifications {

    /**
     * Returns a letter, to be posted in the deciding transaction.
     *
     * @param reader null if only an address is known
     * @param by acting user
     */
    Letter letter(MembershipNotification notification, Tenant site, @Nullable Account reader, AuditActor by);
}
