package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.people.MembershipNotification;
import fr.gouv.anct.minisites.access.people.MembershipNotifications;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.mail.Letter;
import fr.gouv.anct.minisites.mail.LetterAction;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the letters about memberships, with the texts of the back office's bundle. */
@Component
class MembershipLetters implements MembershipNotifications {

    private final Messages messages;
    private final MinisitesProperties properties;

    MembershipLetters(Messages messages, MinisitesProperties properties) {
        this.messages = messages;
        this.properties = properties;
    }

    @Override
    public Letter letter(MembershipNotification notification, Tenant site, @Nullable Account reader, AuditActor by) {
        return switch (notification) {
            case MembershipNotification.Invited invited -> invitation(invited, site, by);
            case MembershipNotification.InvitationRevoked _ ->
                letter("people.notification.revoked", reader, home(), null, site.name(), by.name());
            case MembershipNotification.Joined(Account account, Role role, String invited) ->
                joined(account, role, invited, site, reader);
            case MembershipNotification.OwnerAdded(Account owner) ->
                letter(
                        "people.notification.owner-added",
                        reader,
                        page(site),
                        null,
                        site.name(),
                        owner.name(),
                        by.name());
            case MembershipNotification.RoleChanged(Role before, Role now) ->
                letter(
                        "people.notification.role",
                        reader,
                        page(site),
                        null,
                        site.name(),
                        by.name(),
                        role(before),
                        role(now));
            case MembershipNotification.EndChanged(LocalDate until) ->
                until == null
                        ? letter("people.notification.no-end", reader, page(site), null, site.name(), by.name())
                        : letter(
                                "people.notification.end",
                                reader,
                                page(site),
                                null,
                                site.name(),
                                by.name(),
                                DateTimes.day(until));
            case MembershipNotification.HandedOver _ ->
                letter("people.notification.handover", reader, page(site), null, site.name(), by.name());
            case MembershipNotification.Removed _ ->
                letter("people.notification.removed", reader, home(), null, site.name(), by.name());
            case MembershipNotification.Left(Account account, Role role) ->
                letter("people.notification.left", reader, page(site), null, site.name(), account.name(), role(role));
        };
    }

    private Letter invitation(MembershipNotification.Invited invited, Tenant site, AuditActor by) {
        return letter(
                "people.notification.invited",
                null,
                origin() + invited.path(),
                invited.message(),
                site.name(),
                by.name(),
                role(invited.role()),
                DateTimes.day(invited.expiresAt()));
    }

    private Letter joined(Account account, Role role, @Nullable String invited, Tenant site, @Nullable Account reader) {
        return invited == null
                ? letter(
                        "people.notification.joined", reader, page(site), null, site.name(), account.name(), role(role))
                : letter(
                        "people.notification.joined-otherwise",
                        reader,
                        page(site),
                        null,
                        site.name(),
                        account.name(),
                        role(role),
                        invited,
                        account.email());
    }

    private Letter letter(String key, @Nullable Account reader, String url, @Nullable String quote, Object... values) {
        return new Letter(
                messages.get(key + ".subject", values),
                reader == null
                        ? messages.get("people.notification.greeting.unknown")
                        : messages.get("people.notification.greeting", reader.name()),
                List.of(messages.get(key + ".1", values), messages.get(key + ".2", values)),
                quote,
                new LetterAction(messages.get(key + ".action"), url));
    }

    private String role(Role role) {
        return messages.get("people.as." + role.code());
    }

    private String origin() {
        return properties.origin(properties.backOfficeHost());
    }

    private String home() {
        return origin() + "/";
    }

    private String page(Tenant site) {
        return origin() + Paths.MEMBERS.link(site);
    }
}
