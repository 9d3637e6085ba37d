package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.people.MembershipNotification;
import fr.gouv.anct.minisites.access.people.MembershipNotifications;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.mail.Letter;
import fr.gouv.anct.minisites.mail.LetterAction;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fake letters about memberships: one word for the event, and the link of an invitation. */
public final class FakeMembershipNotifications implements MembershipNotifications {

    @Override
    public Letter letter(MembershipNotification notification, Tenant site, @Nullable Account reader, AuditActor by) {
        LetterAction action = notification instanceof MembershipNotification.Invited invited
                ? new LetterAction("Voir", invited.path())
                : null;
        return new Letter(
                notification.getClass().getSimpleName(), "Bonjour,", List.of(notification.toString()), null, action);
    }
}
