package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.people.Notice;
import fr.gouv.anct.minisites.access.people.PeopleLetters;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.delivery.MinisitesProperties;
import fr.gouv.anct.minisites.mail.Letter;
import fr.gouv.anct.minisites.mail.LetterAction;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the letters about memberships, with the texts of the back office's bundle. */
@Component
class LettersToPeople implements PeopleLetters {

    private final Texts texts;
    private final MinisitesProperties properties;

    LettersToPeople(Texts texts, MinisitesProperties properties) {
        this.texts = texts;
        this.properties = properties;
    }

    @Override
    public Letter letter(Notice notice, Tenant site, @Nullable Account reader, Account by) {
        return switch (notice) {
            case Notice.Invited invited -> invitation(invited, site, by);
            case Notice.InvitationRevoked _ ->
                letter("people.letter.revoked", reader, home(), null, site.name(), by.name());
            case Notice.Joined(Account who, Role role, String invited) -> joined(who, role, invited, site, reader);
            case Notice.OwnerAdded(Account owner) ->
                letter("people.letter.owner-added", reader, page(site), null, site.name(), owner.name(), by.name());
            case Notice.RoleChanged(Role before, Role now) ->
                letter("people.letter.role", reader, page(site), null, site.name(), by.name(), role(before), role(now));
            case Notice.EndChanged(LocalDate until) ->
                until == null
                        ? letter("people.letter.no-end", reader, page(site), null, site.name(), by.name())
                        : letter(
                                "people.letter.end",
                                reader,
                                page(site),
                                null,
                                site.name(),
                                by.name(),
                                Moments.day(until));
            case Notice.HandedOver _ ->
                letter("people.letter.handover", reader, page(site), null, site.name(), by.name());
            case Notice.Removed _ -> letter("people.letter.removed", reader, home(), null, site.name(), by.name());
            case Notice.Left(Account who, Role role) ->
                letter("people.letter.left", reader, page(site), null, site.name(), who.name(), role(role));
        };
    }

    private Letter invitation(Notice.Invited invited, Tenant site, Account by) {
        return letter(
                "people.letter.invited",
                null,
                origin() + invited.path(),
                invited.message(),
                site.name(),
                by.name(),
                role(invited.role()),
                Moments.day(invited.expiresAt()));
    }

    private Letter joined(Account who, Role role, @Nullable String invited, Tenant site, @Nullable Account reader) {
        return invited == null
                ? letter("people.letter.joined", reader, page(site), null, site.name(), who.name(), role(role))
                : letter(
                        "people.letter.joined-otherwise",
                        reader,
                        page(site),
                        null,
                        site.name(),
                        who.name(),
                        role(role),
                        invited,
                        who.email());
    }

    private Letter letter(String key, @Nullable Account reader, String url, @Nullable String quote, Object... values) {
        return new Letter(
                texts.say(key + ".subject", values),
                reader == null
                        ? texts.say("people.letter.greeting.unknown")
                        : texts.say("people.letter.greeting", reader.name()),
                List.of(texts.say(key + ".1", values), texts.say(key + ".2", values)),
                quote,
                new LetterAction(texts.say(key + ".action"), url));
    }

    private String role(Role role) {
        return texts.say("people.as." + role.code());
    }

    private String origin() {
        return properties.origin(properties.backOfficeHost());
    }

    private String home() {
        return origin() + "/";
    }

    private String page(Tenant site) {
        return origin() + PeopleAddress.people(site);
    }
}
